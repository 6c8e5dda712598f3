package dev.autocfg.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.autocfg.processor.plan.FunctionPlan;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.poet.Poet;
import dev.autocfg.processor.request.GeneratedName;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The emitter of {@code FooNativeFfm}, which opens a library and links a native interface with
 * {@code java.lang.foreign}.
 *
 * <p>Its nested class implements the interface and holds a handle for each function. It copies them
 * from an array that is complete by then, so that its initializer cannot fail, and nothing happens
 * in that of the outer class.
 */
public final class FfmClass {
  private final NativePlan plan;
  private final ClassName self;
  private final FfmNames names;

  /** Creates the class for a plan. */
  public FfmClass(NativePlan plan) {
    this.plan = plan;
    this.self = ClassName.get(plan.request().name().packageName(), classNames(plan).get(0));
    this.names = new FfmNames(plan);
  }

  /** Returns the binary names, without the package, of the outer class and of the nested one. */
  static List<String> classNames(NativePlan plan) {
    String outer = plan.request().name().with("NativeFfm");
    return List.of(outer, outer + "$" + new FfmNames(plan).calls());
  }

  /** Returns the source. */
  public GeneratedFile source(SourceHead head) {
    GeneratedName name = plan.request().name();
    return GeneratedFile.source(
        name.qualified("NativeFfm"),
        Poet.render(
            name.packageName(),
            type(),
            head.comment("library " + plan.library().name()),
            SourceHead.GENERATED,
            head.generator()));
  }

  private TypeSpec.Builder type() {
    ClassName contract = Poet.name(plan.request().type());
    TypeSpec.Builder type =
        Poet.finalClass(self.simpleName())
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.NATIVE_OPENER, contract))
            .addJavadoc(
                "Opens $L and links {@link $T} with java.lang.foreign (JEP 454).\n",
                plan.library().name(),
                contract)
            .addField(
                Poet.staticField(ArrayTypeName.of(MethodHandle.class), "handles")
                    .addJavadoc("The linked functions, for the initializer of $L.\n", names.calls())
                    .build())
            .addMethod(MethodSpec.constructorBuilder().build())
            .addMethod(open())
            .addMethod(exports())
            .addMethod(link(contract))
            .addMethods(linkParts())
            .addMethod(handle());
    Deprecations.suppressed(plan.request().type().deprecated()).ifPresent(type::addAnnotation);
    FfmHelpers helpers = new FfmHelpers(plan, names);
    helpers.forOpening().forEach(type::addMethod);
    return type.addType(calls(contract, helpers));
  }

  /** Returns the nested class that implements the interface. */
  private TypeSpec calls(ClassName contract, FfmHelpers helpers) {
    TypeSpec.Builder type =
        Poet.privateNested(names.calls())
            .addSuperinterface(contract)
            .alwaysQualify(plan.request().nestedNames().toArray(String[]::new));
    int index = 0;
    for (Map.Entry<FunctionPlan, String> handle : names.handles().entrySet()) {
      type.addField(
          Poet.constant(ClassName.get(MethodHandle.class), handle.getValue())
              .addJavadoc("{@code $L}\n", Javadoc.inCode(handle.getKey().prototype().declaration()))
              .initializer("$L[$L]", names.outer("handles"), index++)
              .build());
    }
    names
        .handles()
        .forEach((function, name) -> type.addMethod(new FfmCall(function, name, names).method()));
    helpers.forCalls().forEach(type::addMethod);
    return type.build();
  }

  private MethodSpec open() {
    MethodSpec.Builder method =
        restricted(Poet.override("open"))
            .returns(RuntimeTypes.OPENED_LIBRARY)
            .addParameter(String.class, "path")
            .addCode(
                """
                $1T symbols =$W$1T.libraryLookup($2T.of(path),$W$3T.global());
                """,
                RuntimeTypes.SYMBOL_LOOKUP,
                Path.class,
                RuntimeTypes.ARENA);
    String version = plan.library().versionFunction();
    if (version.isEmpty()) {
      return method.addCode("return $T.of(symbols);\n", RuntimeTypes.OPENED_LIBRARY).build();
    }
    return method
        .addCode(
            """
            $1T<$2T> version = symbols.find($3L);
            return version.isPresent() ? $4T.reporting(symbols, version(version.get()))
                : $4T.of(symbols);
            """,
            Optional.class,
            RuntimeTypes.MEMORY_SEGMENT,
            Poet.literal(version),
            RuntimeTypes.OPENED_LIBRARY)
        .build();
  }

  private static MethodSpec exports() {
    return Poet.override("exports")
        .returns(boolean.class)
        .addParameter(RuntimeTypes.OPENED_LIBRARY, "library")
        .addParameter(String.class, "symbol")
        .addCode(
            """
            return (($T) library.symbols()).find(symbol).isPresent();
            """,
            RuntimeTypes.SYMBOL_LOOKUP)
        .build();
  }

  /**
   * Returns the method that links the functions:
   *
   * <pre>{@code
   * handles = new MethodHandle[] {
   *   handle(symbols, "sodium_init", FunctionDescriptor.of(…), methodType(int.class), false),
   * };
   * }</pre>
   *
   * <p>Many functions are linked by methods of their own, {@code link1(symbols)} and so on.
   */
  private MethodSpec link(ClassName contract) {
    if (parts().size() > 1) {
      return linkByParts(contract);
    }
    CodeBlock.Builder links = CodeBlock.builder();
    names.handles().keySet().forEach(function -> links.add("$L,\n", handle(function)));
    return Poet.override("link")
        .returns(contract)
        .addParameter(RuntimeTypes.OPENED_LIBRARY, "library")
        .addCode(
            """
            $1T symbols = ($1T) library.symbols();
            handles = new $2T[] {
            $>$3L$<};
            return new $4L();
            """,
            RuntimeTypes.SYMBOL_LOOKUP,
            MethodHandle.class,
            links.build(),
            names.calls())
        .build();
  }

  private List<List<FunctionPlan>> parts() {
    return MethodParts.of(
        List.copyOf(names.handles().keySet()), function -> 80 + 24 * function.parameters().size());
  }

  private MethodSpec linkByParts(ClassName contract) {
    CodeBlock.Builder calls = CodeBlock.builder();
    for (int part = 1; part <= parts().size(); part++) {
      calls.addStatement("link$L(symbols)", part);
    }
    return Poet.override("link")
        .returns(contract)
        .addParameter(RuntimeTypes.OPENED_LIBRARY, "library")
        .addCode(
            """
            $1T symbols = ($1T) library.symbols();
            handles = new $2T[$3L];
            $4Lreturn new $5L();
            """,
            RuntimeTypes.SYMBOL_LOOKUP,
            MethodHandle.class,
            names.handles().size(),
            calls.build(),
            names.calls())
        .build();
  }

  private List<MethodSpec> linkParts() {
    List<MethodSpec> methods = new ArrayList<>();
    List<List<FunctionPlan>> parts = parts();
    int index = 0;
    for (int part = 0; parts.size() > 1 && part < parts.size(); part++) {
      CodeBlock.Builder links = CodeBlock.builder();
      for (FunctionPlan function : parts.get(part)) {
        links.addStatement("handles[$L] = $L", index++, handle(function));
      }
      methods.add(
          Poet.privateStatic("link" + (part + 1))
              .addParameter(RuntimeTypes.SYMBOL_LOOKUP, "symbols")
              .addCode(links.build())
              .build());
    }
    return methods;
  }

  private CodeBlock handle(FunctionPlan function) {
    FfmTypes types = new FfmTypes(function);
    CodeBlock.Builder link =
        CodeBlock.builder()
            .add(
                "handle(symbols, $L,\n$>$>$L,\n$L,\n$L",
                Poet.literal(function.prototype().name()),
                types.descriptor(),
                types.methodType(),
                types.isResultUnsigned());
    if (function.critical()) {
      // Lets arrays and heap buffers through without a copy (Linker.Option.critical, JDK 22).
      link.add(", $T.Option.critical(true)", RuntimeTypes.LINKER);
    }
    return link.add(")$<$<").build();
  }

  private static MethodSpec handle() {
    return restricted(Poet.privateStatic("handle"))
        .returns(MethodHandle.class)
        .addJavadoc("Links a function with the widths that C types have on this machine.\n")
        .addParameter(RuntimeTypes.SYMBOL_LOOKUP, "symbols")
        .addParameter(String.class, "symbol")
        .addParameter(RuntimeTypes.FUNCTION_DESCRIPTOR, "descriptor")
        .addParameter(MethodType.class, "type")
        .addParameter(boolean.class, "unsignedResult")
        .addParameter(ArrayTypeName.of(RuntimeTypes.LINKER.nestedClass("Option")), "options")
        .varargs()
        .addCode(
            """
            $1T call =$W$2T.nativeLinker()$Z.downcallHandle(
                symbols.find(symbol).orElseThrow(), descriptor, options);
            return $3T.adapt(call, type, unsignedResult);
            """,
            MethodHandle.class,
            RuntimeTypes.LINKER,
            RuntimeTypes.NATIVE_TYPES)
        .build();
  }

  /** Marks a method with restricted calls: javac warns [restricted] since JDK 24, -Xlint:all. */
  static MethodSpec.Builder restricted(MethodSpec.Builder method) {
    return method.addAnnotation(
        AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$L", Poet.literal("restricted"))
            .build());
  }
}
