package dev.autocfg.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.runtime.Choice;
import dev.autocfg.runtime.NoCandidateException;
import dev.autocfg.runtime.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The effect of {@code -Dautocfg.<library>} on a choice. */
class ChoicePolicyTest {
  private static final String NAME = Shape.class.getName();

  @Test
  void requireThatCannotBeMetFailsWithCauseAndRemedy() {
    try (PropertyOverride require = PropertyOverride.of(Libraries.ABSENT, "require")) {
      Choice<Shape> choice = nativeOrPlain(Libraries.brieflyAbsent());
      assertEquals(
          "[RequiredLibrary] autocfgabsent (system property "
              + require.key()
              + ") is required, but no implementation of "
              + NAME
              + " can use it here.\n"
              + "  1. Native: refused: it is not here\n"
              + "  2. Plain: refused: it does not use autocfgabsent, as required\n"
              + "  next: fix one of the problems listed above, or allow the others with"
              + " -Dautocfg.autocfgabsent=auto",
          assertThrows(NoCandidateException.class, choice::get).getMessage());
    }
    assertEquals("Plain", nativeOrPlain(Libraries.brieflyAbsent()).name());
  }

  @Test
  void requireHidesNoCandidateFromTests() {
    try (PropertyOverride require = PropertyOverride.of(Libraries.ABSENT, "require")) {
      Choice<Shape> choice = nativeOrPlain(Libraries.brieflyAbsent());
      assertTrue(choice.explain().contains("as required"), require::key);
      assertEquals(1, choice.all().size());
    }
  }

  @Test
  void requireThatIsMetSkipsBetterRankedCandidates() {
    try (PropertyOverride require = PropertyOverride.of(Libraries.PRESENT, "require")) {
      Choice<Shape> choice = plainOrNative(Libraries.present());
      assertEquals("Native", choice.name(), require::key);
      assertEquals(
          List.of(new Refusal("Plain", "it does not use autocfgpresent, as required")),
          choice.refusals());
    }
    assertEquals("Plain", plainOrNative(Libraries.present()).name());
  }

  @Test
  void offRefusesTheCandidatesOfTheLibrary() {
    assertEquals("Native", nativeOrPlain(Libraries.present()).name());
    try (PropertyOverride off = PropertyOverride.of(Libraries.PRESENT, "off")) {
      assertEquals(
          "Shape: Plain\n"
              + "  1. Native: refused: autocfgpresent is off (system property "
              + off.key()
              + ")\n"
              + "  2. Plain: chosen: no condition",
          nativeOrPlain(Libraries.present()).explain());
    }
  }

  @Test
  void settingThatIsNotUnderstoodIsNoFallBack() {
    try (PropertyOverride bad = PropertyOverride.of(Libraries.PRESENT, "on")) {
      Choice<Shape> choice = nativeOrPlain(Libraries.present());
      String message = assertThrows(NoCandidateException.class, choice::get).getMessage();
      assertTrue(
          message.contains("1. Native: refused: [BadPolicy] system property " + bad.key()),
          message);
    }
  }

  @Test
  void requireOfALibraryThatNoCandidateNeedsDoesNotMatter() {
    try (PropertyOverride require = PropertyOverride.of(Libraries.ABSENT, "require")) {
      assertTrue(LibraryPolicy.of(Libraries.ABSENT).demands(), require::key);
      assertEquals("Native", nativeOrPlain(Libraries.present()).name());
      Choice<Shape> unwanted =
          Candidates.of(Shape.class)
              .candidate(
                  1,
                  "Plain",
                  Requirement.not(Requirement.library(Libraries.absent())),
                  Shape.Plain::new)
              .choice();
      assertEquals("Plain", unwanted.name());
    }
  }

  @Test
  void requireIsNotForgottenWhereTheBuildRefusedTheOnlyCandidateOfTheLibrary() {
    assertEquals("Plain", refusedOrPlain().name());
    try (PropertyOverride require = PropertyOverride.of(Libraries.ABSENT, "require")) {
      String message = assertThrows(NoCandidateException.class, refusedOrPlain()::get).getMessage();
      assertTrue(message.startsWith("[RequiredLibrary] autocfgabsent (system"), require::key);
      assertTrue(message.contains("1. Native: refused: decided by the build: no FFM"), message);
    }
  }

  @Test
  void anyOfTwoRequiredLibrariesWillDo() {
    try (PropertyOverride one = PropertyOverride.of(Libraries.ABSENT, "require");
        PropertyOverride two = PropertyOverride.of(Libraries.PRESENT, "require")) {
      Choice<Shape> choice =
          Candidates.of(Shape.class)
              .candidate(1, "A", Requirement.library(Libraries.brieflyAbsent()), Shape.Fancy::new)
              .candidate(2, "B", Requirement.library(Libraries.present()), Shape.Fancy::new)
              .candidate(3, "Plain", Requirement.none(), Shape.Plain::new)
              .choice();
      assertEquals("B", choice.name(), () -> one.key() + two.key());
      Choice<Shape> none =
          Candidates.of(Shape.class)
              .candidate(1, "A", Requirement.library(Libraries.brieflyAbsent()), Shape.Fancy::new)
              .refused(2, "B", "no", Libraries.PRESENT)
              .choice();
      String message = assertThrows(NoCandidateException.class, none::get).getMessage();
      assertTrue(message.contains(") or autocfgpresent ("), message);
      assertTrue(
          message.endsWith(" -Dautocfg.autocfgabsent=auto -Dautocfg.autocfgpresent=auto"), message);
    }
  }

  private static Choice<Shape> nativeOrPlain(NativeLibrary library) {
    return Candidates.of(Shape.class)
        .candidate(1, "Native", Requirement.library(library), Shape.Fancy::new)
        .candidate(2, "Plain", Requirement.none(), Shape.Plain::new)
        .choice();
  }

  private static Choice<Shape> plainOrNative(NativeLibrary library) {
    return Candidates.of(Shape.class)
        .candidate(1, "Plain", Requirement.none(), Shape.Plain::new)
        .candidate(2, "Native", Requirement.library(library), Shape.Fancy::new)
        .choice();
  }

  private static Choice<Shape> refusedOrPlain() {
    return Candidates.of(Shape.class)
        .refused(1, "Native", "no FFM", Libraries.ABSENT)
        .candidate(2, "Plain", Requirement.none(), Shape.Plain::new)
        .choice();
  }
}
