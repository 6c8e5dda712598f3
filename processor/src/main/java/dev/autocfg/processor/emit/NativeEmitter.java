package dev.autocfg.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.autocfg.processor.plan.Carrier;
import dev.autocfg.processor.plan.FunctionPlan;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.poet.Poet;
import dev.autocfg.processor.poet.Skeleton;
import dev.autocfg.processor.request.GeneratedName;
import java.lang.invoke.MethodHandles;
import java.util.List;

/** Makes {@code FooNative}, which decides at run time whether its library can be used. */
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
    Skeleton skeleton = new Skeleton(plan.request().name().isPublic());
    TypeSpec.Builder decider = skeleton.type(plan.request().name().with("Native"));
    Deprecations.suppressed(namesDeprecated(plan)).ifPresent(decider::addAnnotation);
    return decider
        .addJavadoc(
            "Gives {@link $T} where $L can be used, and says why where it cannot.\n",
            contract,
            plan.library().name())
        .addField(
            // static final NativeLibrary LIBRARY = NativeLibrary.named("sodium")….build();
            new Skeleton(false)
                .field(Names.NATIVE_LIBRARY, "LIBRARY")
                .initializer(
                    "$>$>$L$<$<",
                    LibraryCode.of(plan.library(), plan.requiredSymbols(), plan.optionalSymbols()))
                .build())
        .addField(
            // static final NativeBinding<Sodium> BINDING = NativeBinding.link(LIBRARY, …);
            skeleton
                .field(ParameterizedTypeName.get(Names.NATIVE_BINDING, contract), "BINDING")
                .addJavadoc("The outcome of linking, for conditions.\n")
                .initializer("$>$>$L$<$<", binding(plan, contract))
                .build())
        .addMethod(
            skeleton
                .method(Names.AVAILABILITY, "availability")
                .addJavadoc(
                    "Says whether {@link #get} returns, and why or why not. Never throws.\n")
                .addStatement("return BINDING.availability()")
                .build())
        .addMethod(
            skeleton
                .method(contract, "get")
                .addJavadoc(
                    "Returns the binding.\n\n@throws $T with the reason, if there is none\n",
                    Names.NATIVE_UNAVAILABLE)
                .addStatement("return BINDING.get()")
                .build());
  }

  private static boolean namesDeprecated(NativePlan plan) {
    return plan.request().type().deprecated()
        || plan.init().filter(init -> init.method().deprecated()).isPresent();
  }

  private static CodeBlock binding(NativePlan plan, ClassName contract) {
    return plan.leftOut().isEmpty()
        ? CodeBlock.of(
            "$T.link(LIBRARY,$W$T.class,$W$T.lookup(),$W$L)",
            Names.NATIVE_BINDING,
            contract,
            MethodHandles.class,
            init(plan, contract))
        : CodeBlock.of("$T.leftOut(LIBRARY,$W$S)", Names.NATIVE_BINDING, plan.leftOut());
  }

  /** Returns what calls the library's initialisation: {@code Sodium::init}. */
  private static CodeBlock init(NativePlan plan, ClassName contract) {
    if (plan.init().isEmpty()) {
      return CodeBlock.of("library -> 0");
    }
    FunctionPlan init = plan.init().get();
    if (init.result() != Carrier.VOID) {
      return CodeBlock.of("$T::$L", contract, init.method().name());
    }
    return CodeBlock.of("library -> {\n$>library.$L();\nreturn 0;\n$<}", init.method().name());
  }
}
