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
 * Parses what is to join, so that a syntax error is reported in the file that the user wrote: the
 * compiler would name its copy, and would not even call a processor again.
 *
 * <p>Where there is no compiler to ask, the copy has to do.
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
      return; // Run by another compiler than this JDK's, which knows other releases.
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

    /** Numbers the unit; a path may hold what a URI cannot. */
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
