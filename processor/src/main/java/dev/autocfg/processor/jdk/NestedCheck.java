package dev.autocfg.processor.jdk;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The check of sources in memory inside the running compilation, as far as flow analysis: no class
 * files are made.
 *
 * <p>Uses {@code com.sun.source}, the exported API of javac, to distinguish syntax errors from
 * others: they are those of the parsing step.
 */
final class NestedCheck {
  private NestedCheck() {}

  /**
   * The settings of a compile.
   *
   * @param options the compiler's options
   * @param classPath directories and jars
   * @param modulePath directories and jars
   */
  record CompileSettings(
      List<String> options, Collection<Path> classPath, Collection<Path> modulePath) {}

  /**
   * The result of a check.
   *
   * @param faults the errors, in the compiler's order
   * @param warnings the warnings that are always on
   * @param refusal why the compiler would not check at all, empty if it did
   */
  record Outcome(List<Fault> faults, List<Fault> warnings, String refusal) {
    static Outcome refused(String reason) {
      return new Outcome(List.of(), List.of(), reason);
    }

    /** Returns the faults in one use, in order. */
    List<Fault> in(UseSources.Place place) {
      return faults.stream().filter(place::has).toList();
    }
  }

  /**
   * A diagnostic in a source.
   *
   * @param source the qualified name that the source was given; empty where it is in none
   * @param line counted from 1
   * @param isSyntax whether the parser found it
   * @param code the compiler's own name of it
   */
  record Fault(String source, long line, boolean isSyntax, String code, String message) {
    /** Returns the first line of the message: what is wrong, without the compiler's details. */
    String summary() {
      return message.lines().findFirst().orElse(code).strip();
    }
  }

  /** Parses and, unless only the syntax is asked for, attributes the sources. */
  static Outcome run(
      CompileSettings setting, SortedMap<String, String> sources, boolean onlySyntax) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return Outcome.refused("the running Java has no compiler (it is no JDK)");
    }
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocation(StandardLocation.CLASS_PATH, toFiles(setting.classPath()));
      if (!setting.modulePath().isEmpty()) {
        files.setLocation(StandardLocation.MODULE_PATH, toFiles(setting.modulePath()));
      }
      return run(compiler, files, setting.options(), sources, onlySyntax);
    } catch (IOException e) {
      return Outcome.refused("the nested compile failed: " + e.getMessage());
    }
  }

  private static List<File> toFiles(Collection<Path> paths) {
    return paths.stream().map(Path::toFile).toList();
  }

  private static Outcome run(
      JavaCompiler compiler,
      StandardJavaFileManager files,
      List<String> options,
      SortedMap<String, String> sources,
      boolean onlySyntax)
      throws IOException {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(NestedCompile.COMMON_OPTIONS);
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(new MemorySource(name, text)));
    DiagnosticCollector<JavaFileObject> reports = new DiagnosticCollector<>();
    StringWriter output = new StringWriter();
    try {
      JavacTask task = (JavacTask) compiler.getTask(output, files, reports, arguments, null, units);
      task.parse();
      List<Fault> found = faults(reports, Diagnostic.Kind.ERROR, Integer.MAX_VALUE);
      if (!onlySyntax) {
        int syntaxErrors = found.size();
        task.analyze();
        found = faults(reports, Diagnostic.Kind.ERROR, syntaxErrors);
      }
      return new Outcome(found, faults(reports, Diagnostic.Kind.MANDATORY_WARNING, 0), "");
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Outcome.refused(
          e.getMessage() + (output.toString().isEmpty() ? "" : ": " + output.toString().strip()));
    }
  }

  private static List<Fault> faults(
      DiagnosticCollector<JavaFileObject> reports, Diagnostic.Kind kind, int syntaxErrors) {
    List<Fault> faults = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : reports.getDiagnostics()) {
      if (diagnostic.getKind() == kind) {
        String source =
            diagnostic.getSource() instanceof MemorySource own ? own.qualifiedName() : "";
        faults.add(
            new Fault(
                source,
                diagnostic.getLineNumber(),
                faults.size() < syntaxErrors,
                Optional.ofNullable(diagnostic.getCode()).orElse(""),
                diagnostic.getMessage(Locale.ROOT)));
      }
    }
    return faults;
  }
}
