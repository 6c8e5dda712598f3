package ffmtest;

import dev.autocfg.runtime.Choice;
import dev.autocfg.runtime.generated.Candidates;
import dev.autocfg.runtime.generated.Requirement;

/** What the processor writes for the candidates of a contract. */
final class TextChoice {
  private static final Choice<CharSequence> CHOICE =
      Candidates.of(CharSequence.class)
          .candidate(
              1,
              "NativeText",
              Requirement.usable(LibcNative.BINDING),
              NativeText::create,
              NativeText::selfTest)
          .candidate(2, "JavaText", Requirement.none(), () -> "java")
          .choice();

  private static boolean isSettled;

  private TextChoice() {}

  static CharSequence get() {
    return isSettled ? Settled.CHOSEN : settle();
  }

  static Choice<CharSequence> choice() {
    return CHOICE;
  }

  private static CharSequence settle() {
    CharSequence chosen = CHOICE.get();
    isSettled = Candidates.isSettled(CHOICE);
    return chosen;
  }

  private static final class Settled {
    static final CharSequence CHOSEN = CHOICE.get();
  }
}
