package dev.autocfg.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.processor.BindingProcessor;
import dev.autocfg.processor.CfgProcessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a probe answers is what the compiler answers to code written in the place of the probe. */
@Tag("oracle")
final class DifferentialTest {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
  private static final List<ProbeCase> QUESTIONS = ProbeCases.all();

  @TempDir static Path directory;
  private static Fixtures fixtures;

  @BeforeAll
  static void prepare() {
    fixtures = Fixtures.in(directory);
  }

  static Stream<CompileMode> settings() {
    return CompileMode.all();
  }

  @Test
  void areEnoughToTrust() {
    assertTrue(QUESTIONS.size() >= 300, () -> QUESTIONS.size() + " questions");
    assertTrue(settings().count() >= 8);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void everyAnswerIsJavacs(CompileMode setting) throws IOException {
    assertEquals(List.of(), differences(setting, fixtures, directory, QUESTIONS));
  }

  /** Returns a line for each question whose answer is not that of the real use. */
  static List<String> differences(
      CompileMode setting, Fixtures fixtures, Path directory, List<ProbeCase> questions)
      throws IOException {
    Map<Integer, Probes.Answer> answers = answers(setting, fixtures, directory, questions);
    Path unused = Files.createTempDirectory(directory, "uses");
    List<String> options = fixtures.options(setting);
    options.addAll(List.of("-proc:none", "-d", unused.toString()));
    Map<Integer, String> refused =
        new RealUses(run -> compile(run, options, false))
            .refused(questions, Fixtures.shared(setting));
    List<String> differences = new ArrayList<>();
    for (ProbeCase question : questions) {
      Probes.Answer answer = answers.get(question.id());
      if (answer == null || answer.isYes() == refused.containsKey(question.id())) {
        String error = refused.getOrDefault(question.id(), "yes");
        differences.add(question + "\n  probe: " + answer + "\n  javac: " + error + "\n");
      }
    }
    return differences;
  }

  private static Map<Integer, Probes.Answer> answers(
      CompileMode setting, Fixtures fixtures, Path directory, List<ProbeCase> questions)
      throws IOException {
    Path output = Files.createTempDirectory(directory, "probes");
    List<String> options = fixtures.options(setting);
    options.addAll(List.of("-d", output.toString()));
    List<JavaFileObject> sources = new ArrayList<>(Fixtures.shared(setting));
    sources.addAll(Probes.sources(questions));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    boolean compiled = compile(new RealUses.Run(sources, diagnostics), options, true);
    assertTrue(compiled, () -> errors(diagnostics));
    return Probes.answers(output);
  }

  private static String errors(DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT) + "\n")
        .reduce("", String::concat);
  }

  static boolean compile(RealUses.Run run, List<String> options, boolean withProcessors) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-Xmaxerrs", "100000", "-Xmaxwarns", "100000", "-Xlint:-options"));
    try (StandardJavaFileManager files =
        JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          JAVAC.getTask(null, files, run.diagnostics(), all, null, run.sources());
      if (withProcessors) {
        task.setProcessors(List.of(new CfgProcessor(), new BindingProcessor()));
      }
      return task.call();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
