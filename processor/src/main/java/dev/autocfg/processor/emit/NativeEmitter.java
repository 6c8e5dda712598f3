package dev.autocfg.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.autocfg.processor.binding.FunctionPlan;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.poet.Poet;
import dev.autocfg.processor.poet.Skeleton;
import dev.autocfg.processor.request.GeneratedName;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/** The emitter of {@code FooNative}, which decides at run time whether its library can be used. */
public final class NativeEmitter {
  private NativeEmitter() {}

  /**
   * Returns the class and its record.
   *
   * @param ffm what came of the class that uses FFM, in words fit to publish
   */
  public static List<GeneratedFile> emit(NativePlan plan, SourceHead head, String ffm) {
    GeneratedName name = plan.request().name();
    String text =
        Poet.render(
            name.packageName(),
            type(plan),
            head.comment("library " + plan.library().name()),
            SourceHead.GENERATED,
            head.generator());
    return List.of(
        GeneratedFile.source(name.qualified("Native"), text), NativeRecord.of(plan, ffm));
  }

  private static TypeSpec.Builder type(NativePlan plan) {
    ClassName contract = Poet.name(plan.request().type());
    GeneratedName name = plan.request().name();
    ClassName self = ClassName.get(name.packageName(), name.with("Native"));
    Skeleton skeleton = new Skeleton(plan.request().name().isPublic());
    TypeSpec.Builder type = skeleton.type(plan.request().name().with("Native"));
    Deprecations.suppressed(namesDeprecated(plan)).ifPresent(type::addAnnotation);
    return type.addJavadoc(
            "Provides the implementation of {@link $T} when $L is usable.\n",
            contract,
            plan.library().name())
        .addField(
            // LIBRARY = NativeLibrary.named("sodium")….openedBy(…);
            skeleton
                .field(RuntimeTypes.NATIVE_LIBRARY, "LIBRARY")
                .addJavadoc("The library, for conditions; opened when it is first asked for.\n")
                .build())
        .addField(
            // BINDING = NativeBinding.of(LIBRARY, …)….build();
            skeleton
                .field(ParameterizedTypeName.get(RuntimeTypes.NATIVE_BINDING, contract), "BINDING")
                .addJavadoc("The binding, for candidates; linked when it is first asked for.\n")
                .build())
        .addStaticBlock(
            new Initializer()
                .assign("LIBRARY", LibraryCode.of(plan.library(), end(plan)))
                .assign("BINDING", binding(plan, contract))
                .of(self))
        .addMethod(
            skeleton
                .method(RuntimeTypes.AVAILABILITY, "availability")
                .addJavadoc(
                    "Returns whether {@link #get} returns an implementation, with the reason."
                        + " Never throws.\n")
                .addStatement("return BINDING.availability()")
                .build())
        .addMethod(
            skeleton
                .method(contract, "get")
                .addJavadoc(
                    "Returns the implementation.\n\n@throws $T with the reason, if there is"
                        + " none\n",
                    RuntimeTypes.NATIVE_UNAVAILABLE)
                .addStatement("return BINDING.get()")
                .build())
        .addMethod(
            skeleton
                .method(TypeName.BOOLEAN, "has")
                .addJavadoc(
                    "Returns whether the library exports a function, by its C name; {@code false}"
                        + " if the library cannot be used.\n\n"
                        + "@throws $T if no method is bound to it\n",
                    IllegalArgumentException.class)
                .addParameter(String.class, "function")
                .addStatement("return BINDING.has(function)")
                .build());
  }

  private static boolean namesDeprecated(NativePlan plan) {
    return plan.request().type().deprecated()
        || plan.init().filter(init -> init.method().deprecated()).isPresent();
  }

  /** Returns {@code openedBy(MethodHandles.lookup(), "SodiumNativeFfm", …)}. */
  private static CodeBlock end(NativePlan plan) {
    if (!plan.leftOut().isEmpty()) {
      return CodeBlock.of(
          "leftOut($T.lookup(),$W$L)", MethodHandles.class, Poet.literal(plan.leftOut()));
    }
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$T.lookup()", MethodHandles.class));
    for (String name : FfmClass.classNames(plan)) {
      arguments.add(Poet.literal(name));
    }
    return CodeBlock.of("openedBy($L)", CodeBlock.join(arguments, ",$W"));
  }

  private static CodeBlock binding(NativePlan plan, ClassName contract) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.of(LIBRARY, $T.class)", RuntimeTypes.NATIVE_BINDING, contract);
    code.add(LibraryCode.list("functions", plan.functionNames()));
    plan.alternatives().forEach(names -> code.add(LibraryCode.list("oneOf", names)));
    plan.optional().forEach(names -> code.add(LibraryCode.list("optional", names)));
    if (plan.leftOut().isEmpty()) {
      plan.init().ifPresent(init -> code.add(init(init, contract)));
    }
    return code.add("\n.build()").build();
  }

  /** Returns what calls the library's initialization: {@code .init("…", Sodium::init)}. */
  private static CodeBlock init(FunctionPlan init, ClassName contract) {
    String method = init.method().name();
    CodeBlock call =
        FfmCall.isVoid(init)
            ? CodeBlock.of("library -> {\n$>library.$L();\nreturn 0;\n$<}", method)
            : CodeBlock.of("$T::$L", contract, method);
    return CodeBlock.of("\n.init($L, $L)", Poet.literal(init.prototype().name()), call);
  }
}
