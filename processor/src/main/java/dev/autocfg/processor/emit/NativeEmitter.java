package dev.autocfg.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.autocfg.processor.plan.Carrier;
import dev.autocfg.processor.plan.FunctionPlan;
import dev.autocfg.processor.plan.NativePlan;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Writes {@code FooNative}, which decides at run time whether its library can be used. */
public final class NativeEmitter {
  private final Output output;
  private final FfmEmitter ffm;
  private final NativeRecord record;

  /** Creates an emitter for one compilation. */
  public NativeEmitter(Output output, FfmEmitter ffm) {
    this.output = output;
    this.ffm = ffm;
    this.record = new NativeRecord(output);
  }

  /**
   * Writes the class, its native half where there can be one, and its record; returns what became
   * of the half.
   *
   * @param origins the elements that the classes depend on
   */
  public String emit(NativePlan plan, List<? extends Element> origins) {
    String name = plan.request().name().qualified("Native");
    String inputs = "library " + plan.library().name();
    output.source(name, type(plan), plan.request().type(), inputs, origins);
    String half = plan.leftOut().isEmpty() ? ffm.emit(plan, origins) : plan.leftOut();
    record.emit(plan, half, origins);
    return half;
  }

  private static TypeSpec.Builder type(NativePlan plan) {
    TypeElement type = plan.request().type();
    ClassName contract = ClassName.get(type);
    Skeleton skeleton = new Skeleton(plan.request().name().isPublic());
    TypeSpec.Builder decider = skeleton.type(plan.request().name().with("Native"));
    Deprecations.suppressed(named(plan)).ifPresent(decider::addAnnotation);
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

  /** Returns what the class names of the user's. */
  private static List<Element> named(NativePlan plan) {
    List<Element> named = new ArrayList<>(List.of(plan.request().type()));
    plan.init().ifPresent(init -> named.add(init.method()));
    return named;
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
      return CodeBlock.of("$T::$L", contract, init.method().getSimpleName());
    }
    return CodeBlock.of(
        "library -> {\n$>library.$L();\nreturn 0;\n$<}", init.method().getSimpleName());
  }
}
