package dev.autocfg.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.runtime.Choice;
import dev.autocfg.runtime.NativeUnavailableException;
import dev.autocfg.runtime.Refusal;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outcome of candidates that throw, and the log of a choice. */
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
    assertEquals("its constructor returned null", refusal(() -> null, () -> {}));
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
  void reasonOfAStaticInitializerIsItsCause() {
    assertEquals("the library is not there", refusal(Uninitialized::new, () -> {}));
    for (int attempt = 0; attempt < 2; attempt++) {
      String again = refusal(Uninitialized::new, () -> {});
      assertTrue(again.startsWith("its class failed to initialize earlier: java.lang."), again);
      assertTrue(again.contains("the library is not there"), again);
      assertTrue(again.chars().noneMatch(Character::isISOControl), again);
    }
    assertFalse(log.lines.toString().contains("WARNING"), log.lines::toString);
  }

  @Test
  void brokenStaticInitializerIsAWarningAtTheFirstAttemptAndNamedAtTheNext() {
    assertEquals(
        "its constructor failed: java.lang.NumberFormatException: For input string: \"x\"",
        refusal(Shape.Broken::new, () -> {}));
    assertTrue(log.lines.get(0).startsWith("WARNING"), log.lines::toString);
    String again = refusal(Shape.Broken::new, () -> {});
    assertTrue(again.contains("NumberFormatException: For input string: \"x\""), again);
  }

  @Test
  void conditionThatCannotBeAskedRefusesItsCandidateOnly() {
    Requirement broken =
        new Requirement() {
          @Override
          RequirementAnswer ask() {
            throw new IllegalStateException("x");
          }
        };
    Choice<Shape> choice =
        Candidates.of(Shape.class)
            .candidate(1, "Fancy", broken, Shape.Fancy::new)
            .candidate(2, "Plain", Requirement.none(), Shape.Plain::new)
            .choice();
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
        Candidates.of(Shape.class)
            .candidate(1, "Fancy", Requirement.library(Libraries.absent()), Shape.Fancy::new)
            .candidate(2, "Plain", Requirement.none(), Shape.Plain::new)
            .choice();
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

  /** Fails in its static initializer; no other test uses it. */
  private static final class Uninitialized implements Shape {
    @SuppressWarnings("unused")
    private static final Echo ECHO = NativeBinding.of(library(), Echo.class).build().get();

    private static NativeLibrary library() {
      return NativeLibrary.named(Libraries.ABSENT)
          .leftOut(MethodHandles.lookup(), "the library\nis not there");
    }
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

  private static String refusal(Supplier<Shape> constructor, KnownAnswerCheck knownAnswer) {
    Choice<Shape> choice = choose(constructor, knownAnswer);
    assertEquals("Plain", choice.name());
    assertEquals(1, choice.refusals().size());
    return choice.refusals().get(0).reason();
  }

  private static Choice<Shape> choose(Supplier<Shape> constructor, KnownAnswerCheck knownAnswer) {
    return Candidates.of(Shape.class)
        .candidate(1, "Fancy", Requirement.none(), constructor, knownAnswer)
        .candidate(2, "Plain", Requirement.none(), Shape.Plain::new)
        .choice();
  }
}
