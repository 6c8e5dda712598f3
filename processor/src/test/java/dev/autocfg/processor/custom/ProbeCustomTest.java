package dev.autocfg.processor.custom;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.autocfg.processor.option.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Probes of the user's own are asked as ours are, and can break no build by failing. */
final class ProbeCustomTest {
  private static final List<String> STRICT = List.of("--release", "17", "-Xlint:all", "-Werror");

  private static JavaFileObject source(String custom, String when) {
    return JavaFileObjects.forSourceLines(
        "test.Foo",
        "package test;",
        "import dev.autocfg.*;",
        "@Autocfg",
        "@ProbeCustom(name = \"mine\", " + custom + ")",
        "interface Foo {",
        "  @Candidate(of = Foo.class, when = \"" + when + "\", rank = 1)",
        "  final class A implements Foo {}",
        "  @Candidate(of = Foo.class, rank = 2) final class B implements Foo {}",
        "}");
  }

  private static String generated(Compilation compilation, String type) throws IOException {
    return compilation.generatedSourceFile(type).orElseThrow().getCharContent(false).toString();
  }

  @ParameterizedTest(name = "{0}: the constant is {1}, the condition {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "PRESENT  | true  | .candidate(1, \"A\", Requirement.none(), Foo.A::new)",
        "ABSENT   | false | .refused(1, \"A\", \"\\\"mine\\\" does not hold: so it was said at",
        "UNUSABLE | false | .refused(1, \"A\", \"\\\"mine\\\" does not hold: so it was said at",
        "UNKNOWN  | false | Requirement.undecided(\"mine: so it was said at release 17\")"
      })
  void anAnswerForTheTargetDecides(String state, String constant, String choice)
      throws IOException {
    Compilation compilation =
        Builds.of(
            STRICT, source("kind = \"echo\", value = {\"TARGET\", \"" + state + "\"}", "mine"));

    assertThat(compilation).succeededWithoutWarnings();
    String cfg = generated(compilation, "test.FooCfg");
    assertTrue(cfg.contains("static final boolean HAS_MINE = " + constant + ";"), cfg);
    assertTrue(
        cfg.contains(
            "   * Question: What does the probe of the kind echo answer to \"TARGET\", \""
                + state
                + "\"?\n   *\n   * <p>Answer: "
                + state
                + ", so it was said at release 17.\n"),
        cfg);
    String text = generated(compilation, "test.FooChoice").replaceAll("\\s+", " ");
    assertTrue(text.contains(choice), text);
  }

  @Test
  void anAnswerForTheMachineIsAConstantThatIsNotInlined() throws IOException {
    Compilation compilation =
        Builds.of(STRICT, source("kind = \"echo\", value = {\"MACHINE\", \"PRESENT\"}", ""));

    assertThat(compilation).succeededWithoutWarnings();
    String cfg = generated(compilation, "test.FooCfg");
    assertTrue(cfg.contains("static final boolean HAS_MINE;"), cfg);
    assertTrue(cfg.contains("    HAS_MINE = true;"), cfg);
    assertFalse(cfg.contains("MINE_VERSION"), cfg);
    assertFalse(cfg.contains("/the/evidence"), cfg);
  }

  @Test
  void foreignTextBreaksNoGeneratedSource() {
    assertThat(
            Builds.of(
                STRICT,
                source(
                    "kind = \"echo\", value = {\"TARGET\", \"ABSENT\", \"C:\\\\users */ $L @x\"}",
                    "mine")))
        .succeededWithoutWarnings();
  }

  @Test
  void anAnswerForTheMachineDecidesNoCondition() {
    JavaFileObject source = source("kind = \"echo\", value = {\"MACHINE\", \"PRESENT\"}", "mine");

    Compilation compilation = Builds.of(List.of(), source);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[BadCondition] \"mine\" cannot be asked at run time: its probe answers for the"
                + " building machine only.")
        .inFile(source)
        .onLineContaining("when = \"mine\"");
  }

  @Test
  void aKindThatNobodyAnswersIsAnErrorWithTheNearest() {
    JavaFileObject source = source("kind = \"ecko\"", "mine");

    Compilation compilation = Builds.of(List.of(), source);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[BadKind] No probe on the processor path answers the kind \"ecko\""
                + " (did you mean \"echo\"?).\n"
                + "    known kinds: counting, echo, failing, twice\n"
                + "    next: put the jar with its dev.autocfg.probes.Probe on the processor path.")
        .inFile(source)
        .onLineContaining("kind = \"ecko\"");
  }

  @Test
  void aKindThatTwoAnswerIsAnError() {
    JavaFileObject source = source("kind = \"twice\"", "mine");

    Compilation compilation = Builds.of(List.of(), source);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[BadKind] More than one probe on the processor path answers the kind \"twice\":"
                + " dev.autocfg.processor.custom.OneTwiceProbe,"
                + " dev.autocfg.processor.custom.OtherTwiceProbe.")
        .inFile(source)
        .onLineContaining("kind = \"twice\"");
  }

  @Test
  void aBlankKindIsABadQuestion() {
    Compilation compilation = Builds.of(List.of(), source("kind = \" \"", ""));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[BadQuestion] expected the kind of question that a Probe answers, found \" \".");
  }

  @Test
  void oneNameForTwoQuestionsIsAnError() {
    Compilation compilation =
        Builds.of(
            List.of(),
            "package test;",
            "import dev.autocfg.*;",
            "@ProbeCustom(name = \"mine\", kind = \"echo\", value = {\"TARGET\", \"PRESENT\"})",
            "@ProbeCustom(name = \"mine\", kind = \"echo\", value = {\"TARGET\", \"ABSENT\"})",
            "interface Foo {}");

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[DuplicateProbe]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "throws | java.lang.IllegalStateException: broken",
        "links  | java.lang.NoClassDefFoundError: missing/Type",
        "null   | java.lang.NullPointerException: it answered null"
      })
  void whatIsThrownIsUnknownAndToldOnce(String how, String thrown) throws IOException {
    JavaFileObject source = source("kind = \"failing\", value = \"" + how + "\"", "mine");

    Compilation compilation = Builds.of(List.of("--release", "17"), source);

    assertThat(compilation).succeeded();
    assertThat(compilation).hadWarningCount(1);
    assertThat(compilation)
        .hadWarningContaining(
            "[CustomProbeFailed] The probe dev.autocfg.processor.custom.FailingProbe failed: "
                + thrown
                + "; mine is UNKNOWN.")
        .inFile(source)
        .onLineContaining("kind = \"failing\"");
    String cfg = generated(compilation, "test.FooCfg");
    assertTrue(cfg.contains("static final boolean HAS_MINE = false;"), cfg);
    assertTrue(cfg.contains("<p>Answer: UNKNOWN, the probe "), cfg);
  }

  @Test
  void theReportTellsItsEvidence(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("report.txt");

    Builds.of(
        List.of("-Aautocfg.report=" + file),
        source("kind = \"echo\", value = {\"MACHINE\", \"UNUSABLE\"}", ""));

    String text = Files.readString(file);
    assertTrue(text.contains("  mine: UNUSABLE: so it was said at release "), text);
    assertTrue(text.contains("    said: mine\n    evidence: /the/evidence\n"), text);
  }

  @Test
  void everyCompilationAsksAnew() throws IOException {
    for (String state : List.of("PRESENT", "ABSENT", "PRESENT")) {
      Compilation compilation =
          Builds.of(
              STRICT, source("kind = \"echo\", value = {\"TARGET\", \"" + state + "\"}", "mine"));
      assertEquals(
          state.equals("PRESENT"),
          generated(compilation, "test.FooCfg").contains("HAS_MINE = true;"));
    }
  }
}
