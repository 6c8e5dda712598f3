package dev.autocfg.processor.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.query.TypeQuery;
import dev.autocfg.internal.Platform;
import dev.autocfg.language.condition.Condition;
import dev.autocfg.language.condition.ConditionException;
import dev.autocfg.language.condition.ConditionParser;
import dev.autocfg.processor.plan.BuildAnswers;
import dev.autocfg.processor.report.Diagnostics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceDecisionTest {
  private static final BuildAnswers ANSWERS =
      new BuildAnswers(
          Map.of(
              "yes", fact("yes", State.PRESENT, "there"),
              "no", fact("no", State.ABSENT, "gone"),
              "hidden", fact("hidden", State.UNUSABLE, "preview"),
              "unknown", fact("unknown", State.UNKNOWN, "no compiler")),
          21,
          false,
          Optional.empty());

  private static Fact fact(String name, State state, String reason) {
    return Fact.of(name, new TypeQuery("a.B"), state, reason);
  }

  /** A target that is named decides what is asked of the platform. */
  @ParameterizedTest(name = "for linux-aarch64, {0}: joins {1}")
  @CsvSource({
    "os == linux, true",
    "os != linux, false",
    "arch == x86_64, false",
    "arch != x86_64 && os == linux, true",
    "os == windows || library, true",
    "os == windows && library, false",
  })
  void aNamedTargetDecides(String when, boolean joins) throws ConditionException {
    BuildAnswers answers =
        new BuildAnswers(Map.of(), 21, false, Optional.of(Platform.parse("linux-aarch64")));
    assertDecision(answers, when, joins, true);
  }

  /** What is open to the run counts as holding; what could not be asked is never a quiet "no". */
  @ParameterizedTest(name = "{0}: joins {1}, decided {2}")
  @CsvSource({
    "yes, true, true",
    "no, false, true",
    "hidden, false, true",
    "unknown, false, false",
    "!unknown, false, false",
    "unknown && no, false, true",
    "unknown || yes, true, true",
    "unknown && yes, false, false",
    "unknown || no, false, false",
    "library, true, true",
    "!library, true, true",
    "library && no, false, true",
    "library && unknown, false, false",
    "library.version > 1 && yes, true, true",
    "os == linux && !(arch == x86), true, true",
    "release == 21 && !preview, true, true",
  })
  void decides(String when, boolean joins, boolean decided) throws ConditionException {
    assertDecision(ANSWERS, when, joins, decided);
  }

  private static void assertDecision(
      BuildAnswers answers, String when, boolean joins, boolean decided) throws ConditionException {
    Condition condition = ConditionParser.parse(when);
    Diagnostics diagnostics = Diagnostics.silent();
    Header header = HeaderParser.parse("class A {}");
    ConditionalSource source =
        new ConditionalSource(Path.of("A.java"), "A", "class A {}", header, when, 1);

    boolean answer =
        new SourceDecision(answers, new SourceFaults(diagnostics)).joins(source, condition);

    assertEquals(joins, answer);
    assertEquals(decided, diagnostics.gate());
  }
}
