package dev.autocfg.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.autocfg.processor.plan.FunctionPlan;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.poet.Poet;
import dev.autocfg.processor.request.GeneratedName;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.file.Path;

/** Makes the class that implements a native interface with {@code java.lang.foreign}. */
public final class FfmClass {
  private final NativePlan plan;
  private final ClassName decider;
  private final FfmNames names;

  /** Creates the class for a plan. */
  public FfmClass(NativePlan plan) {
    this.plan = plan;
    this.decider =
        ClassName.get(plan.request().name().packageName(), plan.request().name().with("Native"));
    this.names = new FfmNames(plan);
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
    TypeSpec.Builder type =
        Poet.finalClass(plan.request().name().with("NativeFfm"))
            .addSuperinterface(Poet.name(plan.request().type()))
            .alwaysQualify(plan.request().nestedNames().toArray(String[]::new))
            .addJavadoc(
                "Calls $L with java.lang.foreign (JEP 454); {@link $T} decides whether.\n",
                plan.library().name(),
                decider)
            .addField(
                Poet.constant(Names.LINKER, "LINKER")
                    .initializer("$T.nativeLinker()", Names.LINKER)
                    .build())
            .addField(
                Poet.constant(Names.SYMBOL_LOOKUP, "SYMBOLS")
                    .initializer("$L()", names.helper("open"))
                    .build());
    Deprecations.suppressed(plan.request().type().deprecated()).ifPresent(type::addAnnotation);
    names.handles().forEach((function, name) -> type.addField(handle(function, name)));
    type.addMethod(MethodSpec.constructorBuilder().build());
    names
        .handles()
        .forEach((function, name) -> type.addMethod(new FfmCall(function, name, names).method()));
    type.addMethod(open());
    type.addMethod(link());
    new FfmHelpers(plan, names).methods().forEach(type::addMethod);
    return type;
  }

  /**
   * Returns the field with the call of a function:
   *
   * <pre>{@code
   * private static final MethodHandle INIT = link("sodium_init",
   *     FunctionDescriptor.of(JAVA_INT), methodType(int.class), false);
   * }</pre>
   */
  private FieldSpec handle(FunctionPlan function, String name) {
    FfmTypes types = new FfmTypes(function, names);
    CodeBlock.Builder link =
        CodeBlock.builder()
            .add(
                "$L($S,\n$L,\n$L,\n$L",
                names.helper("link"),
                function.prototype().name(),
                types.descriptor(),
                types.methodType(),
                types.isResultUnsigned());
    if (function.critical()) {
      // Lets arrays and heap buffers through without a copy (Linker.Option.critical, JDK 22).
      link.add(", $T.Option.critical(true)", Names.LINKER);
    }
    return Poet.constant(ClassName.get(MethodHandle.class), name)
        .addJavadoc("{@code $L}\n", Javadoc.inCode(function.prototype().declaration()))
        .initializer("$>$>$L$<$<", link.add(")").build())
        .build();
  }

  /** Returns the method that opens the library and checks it before any function is linked. */
  private MethodSpec open() {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$T library = $T.LIBRARY", Names.NATIVE_LIBRARY, decider)
            .addStatement(
                "$1T symbols =$W$1T.libraryLookup($2T.of(library.path()),$W$3T.global())",
                Names.SYMBOL_LOOKUP,
                Path.class,
                Names.ARENA);
    if (!plan.library().versionFunction().isEmpty()) {
      code.addStatement(
          "symbols.find($S).ifPresent(function ->$Wlibrary.reportVersion($L(function)))",
          plan.library().versionFunction(),
          names.helper("version"));
    }
    code.beginControlFlow("for ($T symbol : library.symbols())", String.class)
        .addStatement("library.reportSymbol(symbol,$Wsymbols.find(symbol).isPresent())")
        .endControlFlow()
        .addStatement("library.checkSymbols()")
        .addStatement("return symbols");
    return helper(names.helper("open"), true)
        .returns(Names.SYMBOL_LOOKUP)
        .addJavadoc("Opens the library and checks it before any function is linked.\n")
        .addCode(code.build())
        .build();
  }

  private MethodSpec link() {
    return helper(names.helper("link"), true)
        .returns(MethodHandle.class)
        .addJavadoc("Links a function with the widths that C types have on this machine.\n")
        .addParameter(String.class, "symbol")
        .addParameter(Names.FUNCTION_DESCRIPTOR, "descriptor")
        .addParameter(MethodType.class, "type")
        .addParameter(boolean.class, "unsignedResult")
        .addParameter(ArrayTypeName.of(Names.LINKER.nestedClass("Option")), "options")
        .varargs()
        .addStatement(
            "$T call =$WLINKER.downcallHandle(SYMBOLS.find(symbol).orElseThrow(),$Wdescriptor,"
                + "$Woptions)",
            MethodHandle.class)
        .addStatement("return $T.adapt(call, type, unsignedResult)", Names.NATIVE_TYPES)
        .build();
  }

  static MethodSpec.Builder helper(String name, boolean isRestricted) {
    MethodSpec.Builder method = Poet.privateStatic(name);
    if (isRestricted) { // javac warns [restricted] since JDK 24, under -Xlint:all
      method.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "restricted")
              .build());
    }
    return method;
  }
}
