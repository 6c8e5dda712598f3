package dev.autocfg.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks what becomes of candidates that throw, and what is logged of a choice. */
class ChoiceFailuresTest {
  private LogRecords log;

  @BeforeEach
  void listen() {
    log = new LogRecords(Level.FINE);
  }

  @AfterEach
  void stopListening() {
    log.close();
  }

  @Test
  void constructorAndKnownAnswerAreToldApart() {
    assertEquals(
        "its constructor failed: java.lang.IllegalStateException: out of order",
        refusal(ChoiceFailuresTest::failToConstruct, () -> {}));
    assertEquals(
        "it failed its known-answer test: java.lang.IllegalStateException: out of order",
        refusal(Shape.Fancy::new, ChoiceFailuresTest::failToConstruct));
    assertEquals("its constructor gave no object", refusal(() -> null, () -> {}));
  }

  @Test
  void knownAnswerMayThrowAnything() {
    String prefix = "it failed its known-answer test: ";
    assertEquals(prefix + "java.io.IOException: x", refusalOf(new IOException("x")));
    assertEquals(prefix + "java.lang.AssertionError: 1 2", refusalOf(new AssertionError("1\n2")));
    assertEquals(prefix + "java.lang.Error: x", refusalOf(new Error("x")));
    assertEquals(prefix + "java.lang.StackOverflowError", refusalOf(new StackOverflowError()));
    assertEquals(
        prefix + "java.io.IOException: x",
        refusalOf(new IllegalStateException("outer", new IOException("x"))));
    assertEquals(
        "not here", refusalOf(new NativeUnavailableException("not here", new IOException("x"))));
  }

  @Test
  void distressOfTheJvmIsNoVerdict() {
    Error error = new OutOfMemoryError("x");
    assertSame(error, assertThrows(OutOfMemoryError.class, () -> refusalOf(error)));
    Error internal = new InternalError("x");
    assertSame(internal, assertThrows(InternalError.class, () -> refusalOf(internal)));
  }

  @Test
  void interruptIsKept() {
    assertEquals(
        "it failed its known-answer test: java.lang.InterruptedException",
        refusalOf(new InterruptedException()));
    assertTrue(Thread.interrupted());
    refusalOf(new IOException("x"));
    assertFalse(Thread.interrupted());
  }

  @Test
  void reasonOfAStaticInitialiserIsItsCauseAtEveryAttempt() {
    for (int attempt = 0; attempt < 3; attempt++) {
      assertEquals("the library is not there", refusal(Shape.Bound::new, () -> {}));
    }
    assertFalse(log.lines.toString().contains("WARNING"), log.lines::toString);
    assertEquals(
        "its constructor failed: java.lang.NumberFormatException: For input string: \"x\"",
        refusal(Shape.Broken::new, () -> {}));
    String again = refusal(Shape.Broken::new, () -> {});
    assertTrue(again.contains("NumberFormatException: For input string: \"x\""), again);
  }

  @Test
  void conditionThatCannotBeAskedRefusesItsCandidateOnly() {
    When broken =
        new When() {
          @Override
          Verdict ask() {
            throw new IllegalStateException("x");
          }
        };
    Choice<Shape> choice =
        Choice.of(Shape.class)
            .candidate(1, "Fancy", broken, Shape.Fancy::new)
            .candidate(2, "Plain", When.always(), Shape.Plain::new)
            .choose();
    assertEquals(
        List.of(
            new Refusal(
                "Fancy", "its condition could not be asked: java.lang.IllegalStateException: x")),
        choice.refusals());
  }

  @Test
  void logsOneLineInTheWordsOfTheExplanation() {
    Choice<Shape> choice = choose(Shape.Fancy::new, () -> {});
    assertEquals(List.of("FINE " + choice.explain().replace("\n ", ";")), log.lines);
    assertEquals(
        List.of(
            "FINE Shape: Fancy; 1. Fancy: chosen: no condition;"
                + " 2. Plain: not asked, an earlier one was chosen"),
        log.lines);
  }

  @Test
  void missingLibraryIsNoWarning() {
    Choice<Shape> choice =
        Choice.of(Shape.class)
            .candidate(1, "Fancy", When.library(Libraries.absent()), Shape.Fancy::new)
            .candidate(2, "Plain", When.always(), Shape.Plain::new)
            .choose();
    assertEquals(List.of("FINE " + choice.explain().replace("\n ", ";")), log.lines);
  }

  @Test
  void brokenCandidateIsAWarningOfOneLine() {
    refusal(Shape.Fancy::new, ChoiceFailuresTest::failToConstruct);
    assertEquals(
        List.of(
            "WARNING Shape: Plain; 1. Fancy: refused: it failed its known-answer test:"
                + " java.lang.IllegalStateException: out of order; 2. Plain: chosen: no condition"),
        log.lines);
  }

  private static Shape failToConstruct() {
    throw new IllegalStateException("out of order");
  }

  private static String refusalOf(Throwable thrown) {
    return refusal(
        Shape.Fancy::new,
        () -> {
          if (thrown instanceof Error error) {
            throw error;
          }
          throw (Exception) thrown;
        });
  }

  private static String refusal(Supplier<Shape> constructor, KnownAnswerTest knownAnswer) {
    Choice<Shape> choice = choose(constructor, knownAnswer);
    assertEquals("Plain", choice.name());
    assertEquals(1, choice.refusals().size());
    return choice.refusals().get(0).reason();
  }

  private static Choice<Shape> choose(Supplier<Shape> constructor, KnownAnswerTest knownAnswer) {
    return Choice.of(Shape.class)
        .candidate(1, "Fancy", When.always(), constructor, knownAnswer)
        .candidate(2, "Plain", When.always(), Shape.Plain::new)
        .choose();
  }
}
