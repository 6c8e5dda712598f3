package dev.autocfg.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.autocfg.runtime.Choice;
import dev.autocfg.runtime.NoCandidateException;
import dev.autocfg.runtime.Refusal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private static final String NAME = Shape.class.getName();

  @Test
  void takesTheFirstAndAsksNoOther() {
    AtomicInteger asked = new AtomicInteger();
    Choice<Shape> choice =
        Candidates.of(Shape.class)
            .candidate(1, "Plain", Requirement.none(), Shape.Plain::new)
            .candidate(
                2,
                "Fancy",
                Requirement.none(),
                () -> {
                  asked.incrementAndGet();
                  return new Shape.Fancy();
                })
            .choice();
    assertInstanceOf(Shape.Plain.class, choice.get());
    assertSame(choice.get(), choice.orNull());
    assertEquals("Plain", choice.name());
    assertEquals(List.of(), choice.refusals());
    assertEquals(0, asked.get());
    assertEquals(
        """
        Shape: Plain
          1. Plain: chosen: no condition
          2. Fancy: not asked, an earlier one was chosen\
        """,
        choice.explain());
    assertEquals(choice.explain(), choice.toString());
  }

  @Test
  void keepsEachRefusalInOrder() {
    Choice<Shape> choice =
        Candidates.of(Shape.class)
            .candidate(1, "Fancy", Requirement.library(Libraries.brieflyAbsent()), Shape.Fancy::new)
            .refused(3, "Ffm", "java.lang.foreign is absent at release 17")
            .candidate(4, "Odd", Requirement.undecided("why"), Shape.Fancy::new)
            .candidate(7, "Plain", Requirement.none(), Shape.Plain::new)
            .choice();
    assertEquals("Plain", choice.name());
    assertEquals(
        List.of(
            new Refusal("Fancy", "it is not here"),
            new Refusal("Ffm", "decided by the build: java.lang.foreign is absent at release 17"),
            new Refusal("Odd", "the build could not decide: why")),
        choice.refusals());
    assertEquals(
        """
        Shape: Plain
          1. Fancy: refused: it is not here
          3. Ffm: refused: decided by the build: java.lang.foreign is absent at release 17
          4. Odd: refused: the build could not decide: why
          7. Plain: chosen: no condition\
        """,
        choice.explain());
  }

  @Test
  void saysWhyThereIsNone() {
    Choice<Shape> choice =
        Candidates.of(Shape.class)
            .candidate(1, "Fancy", Requirement.library(Libraries.brieflyAbsent()), Shape.Fancy::new)
            .refused(2, "Ffm", "no")
            .choice();
    assertNull(choice.orNull());
    assertEquals(List.of(), choice.all());
    assertEquals(
        """
        Shape: no candidate
          1. Fancy: refused: it is not here
          2. Ffm: refused: decided by the build: no\
        """,
        choice.explain());
    String message =
        "[NoCandidate] no implementation of "
            + NAME
            + " can be used here.\n"
            + "  1. Fancy: refused: it is not here\n"
            + "  2. Ffm: refused: decided by the build: no\n"
            + "  next: fix one of the problems listed above";
    assertEquals(message, assertThrows(NoCandidateException.class, choice::get).getMessage());
    assertEquals(message, assertThrows(NoCandidateException.class, choice::name).getMessage());
  }

  @Test
  void allGivesEveryUsableCandidateInOrderAndTheChosenObjectItself() {
    Choice<Shape> choice =
        Candidates.of(Shape.class)
            .candidate(
                1, "Absent", Requirement.library(Libraries.brieflyAbsent()), Shape.Fancy::new)
            .candidate(2, "Plain", Requirement.none(), Shape.Plain::new)
            .candidate(3, "Bound", Requirement.none(), Shape.Bound::new)
            .candidate(4, "Wrong", Requirement.none(), Shape.Fancy::new, ChoiceTest::fail)
            .candidate(5, "Fancy", Requirement.none(), Shape.Fancy::new)
            .choice();
    List<Shape> all = choice.all();
    assertEquals(2, all.size());
    assertSame(choice.get(), all.get(0));
    assertInstanceOf(Shape.Fancy.class, all.get(1));
    assertNotSame(all.get(1), choice.all().get(1));
  }

  @Test
  void allTellsCandidatesOfOneSimpleNameApart() {
    Choice<Shape> choice =
        Candidates.of(Shape.class)
            .candidate(1, "Same", Requirement.none(), Shape.Plain::new)
            .candidate(2, "Same", Requirement.none(), Shape.Fancy::new)
            .choice();
    assertInstanceOf(Shape.Plain.class, choice.all().get(0));
    assertInstanceOf(Shape.Fancy.class, choice.all().get(1));
  }

  private static void fail() {
    throw new IllegalStateException("wrong");
  }
}
