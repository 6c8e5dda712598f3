package dev.autocfg.processor;

import dev.autocfg.processor.emit.SourceHead;
import dev.autocfg.processor.jdk.TargetRelease;
import dev.autocfg.processor.option.Options;
import dev.autocfg.processor.output.Output;
import dev.autocfg.processor.output.OutputException;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Printer;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.TypeRef;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;

/** Holds what one processor works with during one compilation. */
final class Session {
  private final ProcessingEnvironment environment;
  private final Options options;
  private final Diagnostics diagnostics;
  private final Output output;
  private TargetRelease target;

  Session(ProcessingEnvironment environment, Class<?> processor) {
    this.environment = environment;
    this.options = Options.of(environment.getOptions());
    this.diagnostics = Diagnostics.printing(Printer.of(environment), options.severities());
    this.output =
        new Output(environment.getFiler(), environment.getElementUtils(), processor.getName());
  }

  /**
   * Returns the names of all options that begin as ours do, so that javac does not warn of them:
   * {@link LastRound} does.
   */
  static Set<String> options(ProcessingEnvironment environment) {
    return Options.of(environment.getOptions()).values().keySet();
  }

  Options options() {
    return options;
  }

  Elements elements() {
    return environment.getElementUtils();
  }

  Types types() {
    return environment.getTypeUtils();
  }

  /** Returns the type of a name that was read in this round. */
  TypeElement element(TypeRef type) {
    ModuleElement module = elements().getModuleElement(type.moduleName());
    return module == null
        ? elements().getTypeElement(type.qualifiedName())
        : elements().getTypeElement(module, type.qualifiedName());
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  Output output() {
    return output;
  }

  ProcessingEnvironment environment() {
    return environment;
  }

  /** Returns the release of the JDK API that the compilation sees; asked once. */
  TargetRelease target() {
    if (target == null) {
      target = TargetRelease.of(environment);
    }
    return target;
  }

  /**
   * Returns whether a processor claims the annotations it was called for: its own always, and
   * {@code @Generated} where it wrote some. javac -Xlint:processing warns of annotations that no
   * processor claims, and those who compile with -Werror cannot do anything about that.
   */
  boolean claims(Set<? extends TypeElement> annotations) {
    return output.hasWritten()
        || annotations.stream()
            .anyMatch(type -> !type.getQualifiedName().contentEquals(SourceHead.GENERATED));
  }

  /** Returns the annotations that a processor handles, and the one that it writes. */
  static Set<String> withGenerated(Set<String> annotations) {
    Set<String> all = new TreeSet<>(annotations);
    all.add(SourceHead.GENERATED);
    return all;
  }

  /** Runs a phase; what it throws is our own fault and says so, and ends no build by itself. */
  void guarded(Runnable work) {
    try {
      work.run();
    } catch (OutputException e) {
      Tag tag = e.isCollision() ? Tag.NameCollision : Tag.InternalError;
      print(tag, e.getMessage());
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      print(
          Tag.InternalError,
          "Autocfg failed; this is a bug of Autocfg, not of your code.\n"
              + "  next: report it with this text.\n"
              + trace);
    }
  }

  private void print(Tag tag, String message) {
    environment.getMessager().printMessage(Diagnostic.Kind.ERROR, "[" + tag + "] " + message);
  }
}
