package dev.autocfg.processor.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * The real uses that compile.
 *
 * <p>They are compiled together, and an error is that of its file. One error can hide others, so
 * those without an error are compiled again until nothing is left to complain of: only then has a
 * compiler really accepted them.
 */
record RealUses(Function<Run, Boolean> compiler) {
  /**
   * One run of a compiler.
   *
   * @param sources what to compile
   * @param diagnostics takes what the compiler says
   */
  record Run(List<JavaFileObject> sources, DiagnosticCollector<JavaFileObject> diagnostics) {}

  /** Returns the error of each use that does not compile, by the question's number. */
  Map<Integer, String> refused(List<ProbeCase> questions, List<JavaFileObject> shared) {
    Map<Integer, String> refused = new TreeMap<>();
    Map<JavaFileObject, ProbeCase> open = new java.util.LinkedHashMap<>();
    for (ProbeCase question : questions) {
      open.put(new TextSource("t/" + question.className() + ".java", question.unit("t")), question);
    }
    while (!open.isEmpty() && !isCompiled(open, shared, refused)) {
      open.values().removeIf(question -> refused.containsKey(question.id()));
    }
    return refused;
  }

  private boolean isCompiled(
      Map<JavaFileObject, ProbeCase> open,
      List<JavaFileObject> shared,
      Map<Integer, String> refused) {
    List<JavaFileObject> sources = new ArrayList<>(shared);
    sources.addAll(open.keySet());
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    boolean isCompiled = compiler.apply(new Run(sources, diagnostics));
    int before = refused.size();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        ProbeCase question =
            diagnostic.getSource() == null ? null : byName(open, diagnostic.getSource());
        if (question == null) {
          throw new IllegalStateException("an error outside the uses: " + diagnostic);
        }
        refused.putIfAbsent(question.id(), diagnostic.getMessage(Locale.ROOT));
      }
    }
    if (!isCompiled && refused.size() == before) {
      throw new IllegalStateException("failed without an error: " + diagnostics.getDiagnostics());
    }
    return isCompiled;
  }

  private static ProbeCase byName(Map<JavaFileObject, ProbeCase> open, JavaFileObject source) {
    return open.entrySet().stream()
        .filter(entry -> source.toUri().getPath().endsWith(entry.getKey().toUri().getPath()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
