package dev.autocfg.processor;

import dev.autocfg.processor.emit.SourceHead;
import dev.autocfg.processor.option.Options;
import dev.autocfg.processor.output.Output;
import dev.autocfg.processor.output.OutputException;
import dev.autocfg.processor.report.Tag;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * The state of one of the two processors during one compilation: the files that it writes, which
 * build tools track for each processor, and the guard around its work.
 */
final class Session {
  /** The oldest release that the run time supports. */
  private static final SourceVersion OLDEST = SourceVersion.RELEASE_17;

  private final ProcessingEnvironment environment;
  private final Output output;
  private final Pipeline pipeline;
  private final boolean isOld;

  Session(ProcessingEnvironment environment, Class<?> processor) {
    this.environment = environment;
    this.output =
        new Output(environment.getFiler(), environment.getElementUtils(), processor.getName());
    this.pipeline = Pipeline.of(environment, processor);
    this.isOld = environment.getSourceVersion().compareTo(OLDEST) < 0;
  }

  /**
   * Returns the names of all options that begin as ours do, so that javac does not warn of them:
   * {@link Pipeline#finish} does.
   */
  static Set<String> options(ProcessingEnvironment environment) {
    return Options.of(environment.getOptions()).values().keySet();
  }

  Pipeline pipeline() {
    return pipeline;
  }

  Output output() {
    return output;
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

  /** Runs a phase; what it throws is a fault of Autocfg, which is printed and ends no build. */
  void guarded(Set<? extends TypeElement> annotations, Runnable work) {
    try {
      if (isOld) {
        refuse(annotations);
      } else {
        work.run();
      }
    } catch (OutputException e) {
      if (e.isCollision()) {
        print(Tag.NameCollision, e.getMessage());
      } else {
        print(
            Tag.NotWritten,
            e.getMessage()
                + ".\n"
                + "  next: make the output directory writable, with space left, and compile"
                + " again.");
      }
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

  /** Prints one error for both processors, where something of ours is annotated. */
  private void refuse(Set<? extends TypeElement> annotations) {
    boolean asks =
        annotations.stream()
            .anyMatch(type -> !type.getQualifiedName().contentEquals(SourceHead.GENERATED));
    if (asks && pipeline.isFirstRefusal()) {
      print(
          Tag.OldRelease,
          "This compilation is for release "
              + number(environment.getSourceVersion())
              + ", but what Autocfg generates needs Java "
              + number(OLDEST)
              + ".\n  next: compile with --release "
              + number(OLDEST)
              + " or newer.");
    }
  }

  private static String number(SourceVersion version) {
    return version.name().substring("RELEASE_".length());
  }

  private void print(Tag tag, String message) {
    environment.getMessager().printMessage(Diagnostic.Kind.ERROR, "[" + tag + "] " + message);
  }
}
