package dev.autocfg.processor.emit;

import com.palantir.javapoet.TypeSpec;
import dev.autocfg.processor.jdk.NativeHalfCompiler;
import dev.autocfg.processor.jdk.TargetRelease;
import dev.autocfg.processor.plan.FunctionPlan;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Tag;
import java.util.List;
import javax.lang.model.element.Element;

/**
 * Writes {@code FooNativeFfm}, the half of a binding that uses {@code java.lang.foreign}: as a
 * source where the compilation sees JDK 22 or newer, else as a class file compiled for 22.
 */
public final class FfmEmitter {
  private static final int RELEASE = NativeHalfCompiler.RELEASE;

  private final Output output;
  private final TargetRelease target;
  private final NativeHalfCompiler compiler;
  private final Diagnostics diagnostics;

  /** Creates an emitter for one compilation. */
  public FfmEmitter(
      Output output, TargetRelease target, NativeHalfCompiler compiler, Diagnostics diagnostics) {
    this.output = output;
    this.target = target;
    this.compiler = compiler;
    this.diagnostics = diagnostics;
  }

  /** Writes the half; returns what came of it, in words fit to publish. */
  String emit(NativePlan plan, List<? extends Element> origins) {
    TypeSpec.Builder type = new FfmClass(plan).type();
    String inputs = "library " + plan.library().name();
    String packageName = plan.request().name().packageName();
    String text = output.render(packageName, type, plan.request().type(), inputs);
    String name = plan.request().name().qualified("NativeFfm");
    // The language counts too: -source 17 without --release refuses records and the like, and 22
    // class files are what a JDK 17 must never be asked to load.
    if (Math.min(target.api(), target.language()) >= RELEASE) {
      output.source(name, text, origins);
      return "compiled with the library, for JDK " + target.language();
    }
    return compiled(plan, name, text, origins);
  }

  private String compiled(
      NativePlan plan, String name, String text, List<? extends Element> origins) {
    NativeHalfCompiler.Result result =
        compiler.compile(
            name,
            text,
            plan.request().type(),
            plan.functions().stream().map(FunctionPlan::method).toList(),
            plan.request().name().qualified("Native"));
    if (result.isFault()) {
      throw new IllegalStateException(name + " does not compile: " + result.reason());
    }
    if (!result.reason().isEmpty()) {
      diagnostics.report(Tag.NoNativeHalf, plan.request().position(), explained(plan, result));
      return "none: " + result.reason();
    }
    String resource = "META-INF/versions/" + RELEASE + "/" + name.replace('.', '/') + ".class";
    output.resource(resource, result.classFile(), origins);
    return "compiled for JDK " + RELEASE + ", at " + resource;
  }

  private static String explained(NativePlan plan, NativeHalfCompiler.Result result) {
    return plan.request().type()
        + " gets no native half, so what is built here never uses "
        + plan.library().name()
        + ": "
        + result.reason()
        + ".\n  next: "
        + result.remedy()
        + ".";
  }
}
