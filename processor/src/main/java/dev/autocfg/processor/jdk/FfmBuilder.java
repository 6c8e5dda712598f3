package dev.autocfg.processor.jdk;

import dev.autocfg.processor.emit.FfmClass;
import dev.autocfg.processor.emit.GeneratedFile;
import dev.autocfg.processor.emit.SourceHead;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Tag;
import java.util.List;

/**
 * Builds {@code FooNativeFfm}, the class of a binding that uses {@code java.lang.foreign}: as a
 * source where the compilation sees JDK 22 or newer, else as a class file compiled for 22.
 */
public final class FfmBuilder {
  private static final int RELEASE = NativeHalfCompiler.RELEASE;

  private final TargetRelease target;
  private final NativeHalfCompiler compiler;
  private final Diagnostics diagnostics;

  /** Creates a builder for one compilation. */
  public FfmBuilder(TargetRelease target, NativeHalfCompiler compiler, Diagnostics diagnostics) {
    this.target = target;
    this.compiler = compiler;
    this.diagnostics = diagnostics;
  }

  /**
   * What was built.
   *
   * @param files the files to write; none where the class could not be built
   * @param summary what came of it, in words fit to publish
   */
  public record Built(List<GeneratedFile> files, String summary) {
    public Built {
      files = List.copyOf(files);
    }
  }

  /** Builds the class, unless the builder left it out. */
  public Built build(NativePlan plan, SourceHead head) {
    if (!plan.leftOut().isEmpty()) {
      return new Built(List.of(), plan.leftOut());
    }
    GeneratedFile source = new FfmClass(plan).source(head);
    // The language counts too: -source 17 without --release refuses records and the like, and 22
    // class files are what a JDK 17 must never be asked to load.
    return Math.min(target.api(), target.language()) >= RELEASE
        ? new Built(List.of(source), "compiled with the library, for JDK " + target.language())
        : compiled(plan, source);
  }

  private Built compiled(NativePlan plan, GeneratedFile source) {
    NativeHalfCompiler.Result result =
        compiler.compile(
            source.name(),
            source.text(),
            plan.request().type(),
            plan.request().name().qualified("Native"));
    if (result.isFault()) {
      throw new IllegalStateException(source.name() + " does not compile: " + result.reason());
    }
    if (!result.reason().isEmpty()) {
      diagnostics.report(Tag.NoNativeHalf, plan.request().position(), explained(plan, result));
      return new Built(List.of(), "none: " + result.reason());
    }
    String path = "META-INF/versions/" + RELEASE + "/" + source.name().replace('.', '/') + ".class";
    return new Built(
        List.of(new GeneratedFile(GeneratedFile.Kind.RESOURCE, path, result.classFile())),
        "compiled for JDK " + RELEASE + ", at " + path);
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
