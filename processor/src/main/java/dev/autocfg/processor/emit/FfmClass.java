package dev.autocfg.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.autocfg.processor.binding.FunctionPlan;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.poet.Poet;
import dev.autocfg.processor.request.GeneratedName;
import dev.autocfg.processor.request.OpaqueType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The emitter of {@code FooNativeFfm}, which opens a library and links a native interface with
 * {@code java.lang.foreign}.
 *
 * <p>One nested class implements the interface. Others, named after the C functions, hold a handle
 * each, so that a function is linked when it is first called.
 */
public final class FfmClass {
  private final NativePlan plan;
  private final ClassName self;
  private final FfmNames names;
  private final FfmHelpers helpers;

  /** Creates the class for a plan. */
  public FfmClass(NativePlan plan) {
    this.plan = plan;
    this.names = new FfmNames(plan);
    this.helpers = new FfmHelpers(names);
    this.self =
        ClassName.get(plan.request().name().packageName(), plan.request().name().with("NativeFfm"));
  }

  /** Returns the binary names, without the package, of the outer class and of the nested ones. */
  static List<String> classNames(NativePlan plan) {
    String outer = plan.request().name().with("NativeFfm");
    FfmNames names = new FfmNames(plan);
    List<String> all = new ArrayList<>(List.of(outer, outer + "$" + names.calls()));
    names.handleClasses().values().forEach(handle -> all.add(outer + "$" + handle));
    names.holders().values().forEach(holder -> all.add(outer + "$" + holder));
    return all;
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
                Poet.staticField(RuntimeTypes.SYMBOL_LOOKUP, "symbols")
                    .addJavadoc("What the library exports; set before anything is linked.\n")
                    .build())
            .addMethod(MethodSpec.constructorBuilder().build())
            .addMethod(open())
            .addMethod(exports())
            .addMethod(link(contract));
    Deprecations.suppressed(plan.request().type().deprecated()).ifPresent(type::addAnnotation);
    TypeSpec calls = calls(contract);
    List<TypeSpec> holders = new ArrayList<>();
    for (OpaqueType opaque : names.handleClasses().keySet()) {
      holders.add(FfmHandleClass.of(opaque, names));
    }
    names.holders().forEach((link, name) -> holders.add(FfmHolder.of(link, name, helpers)));
    helpers.methods().forEach(type::addMethod);
    return type.addType(calls).addTypes(holders);
  }

  /** Returns the nested class that implements the interface. */
  private TypeSpec calls(ClassName contract) {
    TypeSpec.Builder type =
        Poet.privateNested(names.calls())
            .addSuperinterface(contract)
            .alwaysQualify(plan.request().nestedNames().toArray(String[]::new));
    for (FunctionPlan function : plan.functions()) {
      type.addMethod(new FfmCall(function, names, helpers).method());
    }
    return type.build();
  }

  private MethodSpec open() {
    MethodSpec.Builder method =
        restricted(Poet.override("open"))
            .returns(RuntimeTypes.OPENED_LIBRARY)
            .addParameter(String.class, "path")
            .addCode(
                """
                $1T opened =$W$1T.libraryLookup($2T.of(path),$W$3T.global());
                """,
                RuntimeTypes.SYMBOL_LOOKUP,
                Path.class,
                RuntimeTypes.ARENA);
    String version = plan.library().versionFunction();
    if (version.isEmpty()) {
      return method.addCode("return $T.of(opened);\n", RuntimeTypes.OPENED_LIBRARY).build();
    }
    return method
        .addCode(
            """
            $1T<$2T> version = opened.find($3L);
            return version.isPresent() ? $4T.reporting(opened, $5L(version.get()))
                : $4T.of(opened);
            """,
            Optional.class,
            RuntimeTypes.MEMORY_SEGMENT,
            Poet.literal(version),
            RuntimeTypes.OPENED_LIBRARY,
            helpers.use(FfmHelper.VERSION))
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

  private MethodSpec link(ClassName contract) {
    return Poet.override("link")
        .returns(contract)
        .addParameter(RuntimeTypes.OPENED_LIBRARY, "library")
        .addCode(
            """
            symbols = ($1T) library.symbols();
            return new $2L();
            """,
            RuntimeTypes.SYMBOL_LOOKUP,
            names.calls())
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
