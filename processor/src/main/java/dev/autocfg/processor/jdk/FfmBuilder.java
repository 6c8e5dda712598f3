package dev.autocfg.processor.jdk;

import dev.autocfg.processor.emit.FfmClass;
import dev.autocfg.processor.emit.GeneratedFile;
import dev.autocfg.processor.emit.SourceHead;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.OpaqueType;
import dev.autocfg.processor.request.TypeRef;
import java.util.ArrayList;
import java.util.List;

/**
 * The builder of {@code FooNativeFfm}, the class of a binding that uses {@code java.lang.foreign}:
 * as a source where the compilation sees JDK 22 or newer, else as a class file compiled for 22.
 */
public final class FfmBuilder {
  private static final int RELEASE = FfmCompiler.RELEASE;

  private final TargetRelease target;
  private final FfmCompiler compiler;
  private final Reports reports;

  /** Creates a builder for one compilation. */
  public FfmBuilder(TargetRelease target, FfmCompiler compiler, Reports reports) {
    this.target = target;
    this.compiler = compiler;
    this.reports = reports;
  }

  /**
   * The result of a build.
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
    FfmCompiler.Result result =
        compiler.compile(source.name(), source.text(), plan.request().type(), opaques(plan));
    if (result.isFault()) {
      throw new IllegalStateException(source.name() + " does not compile: " + result.reason());
    }
    if (!result.reason().isEmpty()) {
      reports.add(Tag.NoNativeHalf, plan.request().position(), explained(plan, result));
      return new Built(List.of(), "none: " + result.reason());
    }
    List<GeneratedFile> files = new ArrayList<>();
    result
        .classFiles()
        .forEach(
            (name, bytes) ->
                files.add(new GeneratedFile(GeneratedFile.Kind.RESOURCE, path(name), bytes)));
    return new Built(files, "compiled for JDK " + RELEASE + ", at " + path(source.name()));
  }

  private static List<TypeRef> opaques(NativePlan plan) {
    return plan.request().opaques().stream().map(OpaqueType::type).toList();
  }

  private static String path(String binaryName) {
    return "META-INF/versions/" + RELEASE + "/" + binaryName.replace('.', '/') + ".class";
  }

  private static String explained(NativePlan plan, FfmCompiler.Result result) {
    return plan.request().type()
        + " gets no FFM implementation, so what is built here never uses "
        + plan.library().name()
        + ": "
        + result.reason()
        + ".\n  next: "
        + result.remedy()
        + ".";
  }
}
