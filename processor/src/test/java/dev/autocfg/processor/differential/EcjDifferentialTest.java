package dev.autocfg.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.processor.BindingProcessor;
import dev.autocfg.processor.CfgProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
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
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Under ECJ a probe answers what ECJ answers to the real use, wherever ECJ and javac agree. Where
 * they do not, the probe says what javac would, as uses are compiled by javac in any case.
 */
@Tag("oracle")
final class EcjDifferentialTest {
  private static final int ENOUGH = 60;

  /** ECJ puts type arguments into the members that {@code getAllMembers} says are inherited. */
  private static final String SUBSTITUTED = "member t.Child#get(Comparable, Class)";

  @TempDir static Path directory;

  /** Of the host's release only: through javax.tools, ECJ sees the host's API at every release. */
  static Stream<CompileMode> settings() {
    int host = Runtime.version().feature();
    return CompileMode.all()
        .filter(setting -> !setting.isModule() && setting.language() == host)
        .filter(setting -> setting.options().equals(List.of("--release", "" + host)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void everyAnswerIsThatOfBothCompilers(CompileMode setting) throws IOException {
    Fixtures fixtures = Fixtures.in(Files.createTempDirectory(directory, "fixtures"));
    List<ProbeCase> questions = ProbeCases.all();
    List<JavaFileObject> shared = Fixtures.shared(setting);
    Map<Integer, String> byJavac =
        new RealUses(run -> DifferentialTest.compile(run, options(fixtures, setting), false))
            .refused(questions, shared);
    Map<Integer, String> byEcj =
        new RealUses(run -> compile(run, options(fixtures, setting), false))
            .refused(questions, shared);
    List<ProbeCase> agreed =
        questions.stream()
            .filter(q -> byJavac.containsKey(q.id()) == byEcj.containsKey(q.id()))
            .filter(q -> !q.toString().contains(SUBSTITUTED))
            .toList();
    Map<Integer, Probes.Answer> answers = answers(fixtures, setting, questions, shared);
    List<String> differences = new ArrayList<>();
    for (ProbeCase question : agreed) {
      Probes.Answer answer = answers.get(question.id());
      if (answer == null || answer.isYes() == byEcj.containsKey(question.id())) {
        String error = byEcj.getOrDefault(question.id(), "yes");
        differences.add(question + "\n  probe: " + answer + "\n  ECJ: " + error + "\n");
      }
    }
    assertTrue(agreed.size() >= ENOUGH, () -> agreed.size() + " questions");
    assertEquals(List.of(), differences);
  }

  private static Map<Integer, Probes.Answer> answers(
      Fixtures fixtures,
      CompileMode setting,
      List<ProbeCase> questions,
      List<JavaFileObject> shared)
      throws IOException {
    Path output = Files.createTempDirectory(directory, "probes");
    List<String> options = fixtures.options(setting);
    options.addAll(List.of("-d", output.toString(), "-s", output.toString()));
    List<JavaFileObject> sources = new ArrayList<>(shared);
    sources.addAll(Probes.sources(questions));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    boolean compiled = compile(new RealUses.Run(sources, diagnostics), options, true);
    assertTrue(compiled, () -> errors(diagnostics));
    return Probes.answers(output);
  }

  private static List<String> options(Fixtures fixtures, CompileMode setting) {
    List<String> options = fixtures.options(setting);
    try {
      Path unused = Files.createTempDirectory(directory, "uses");
      options.addAll(List.of("-proc:none", "-d", unused.toString()));
      return options;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** ECJ reads the types of the compilation from files, whatever file objects it is given. */
  private static Iterable<? extends JavaFileObject> onDisk(
      List<JavaFileObject> sources, StandardJavaFileManager files) throws IOException {
    Path root = Files.createTempDirectory(directory, "sources");
    List<Path> paths = new ArrayList<>();
    for (JavaFileObject source : sources) {
      Path path = root.resolve(source.toUri().getPath().substring(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, source.getCharContent(true));
      paths.add(path);
    }
    return files.getJavaFileObjects(paths.toArray(Path[]::new));
  }

  private static String errors(DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT) + "\n")
        .reduce("", String::concat);
  }

  private static boolean compile(RealUses.Run run, List<String> options, boolean withProcessors) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-maxProblems", "100000", "-warn:none", "-proceedOnError:Fatal"));
    EclipseCompiler ecj = new EclipseCompiler();
    try (StandardJavaFileManager files =
        ecj.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          ecj.getTask(
              Writer.nullWriter(),
              files,
              run.diagnostics(),
              all,
              null,
              onDisk(run.sources(), files));
      if (withProcessors) {
        task.setProcessors(List.of(new CfgProcessor(), new BindingProcessor()));
      }
      return task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
