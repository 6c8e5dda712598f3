package dev.autocfg.processor.sources;

import dev.autocfg.processor.report.Tag;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A syntax check of the sources that join, so that an error is reported in the user's file: the
 * compiler would report it in its copy, and would not call a processor again.
 *
 * <p>Without a system compiler, only the copy is checked, by the compiler in use.
 */
record SyntaxCheck(int language, boolean preview, SourceFaults faults) {
  void check(List<ConditionalSource> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null || sources.isEmpty()) {
      return;
    }
    List<Unit> units = new ArrayList<>();
    sources.forEach(source -> units.add(new Unit(source, units.size())));
    DiagnosticCollector<JavaFileObject> reports = new DiagnosticCollector<>();
    try {
      compiler.getTask(Writer.nullWriter(), null, reports, options(), null, units).call();
    } catch (IllegalArgumentException e) {
      return; // The compiler in use supports releases that this JDK's compiler does not.
    }
    for (Diagnostic<? extends JavaFileObject> diagnostic : reports.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR
          && diagnostic.getSource() instanceof Unit unit) {
        report(unit.source, diagnostic);
      }
    }
  }

  private void report(ConditionalSource source, Diagnostic<?> diagnostic) {
    faults.report(
        Tag.BadSource,
        source.file(),
        (int) Math.max(1, diagnostic.getLineNumber()),
        diagnostic.getMessage(Locale.ROOT));
  }

  private List<String> options() {
    List<String> options =
        new ArrayList<>(
            List.of("-proc:none", "-Xlint:none", "-nowarn", "-Xmaxerrs", "1000", "-source"));
    options.add(Integer.toString(language));
    options.add("-XDshould-stop.ifError=PARSE");
    options.add("-XDshould-stop.ifNoError=PARSE");
    if (preview) {
      options.add("--enable-preview");
    }
    return options;
  }

  private static final class Unit extends SimpleJavaFileObject {
    private final ConditionalSource source;

    /**
     * Creates a unit with a numbered URI, since a path may contain characters that a URI cannot.
     */
    Unit(ConditionalSource source, int number) {
      super(URI.create("memory:///" + number + Kind.SOURCE.extension), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source.text();
    }
  }
}
