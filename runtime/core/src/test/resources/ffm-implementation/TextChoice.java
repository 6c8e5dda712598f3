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
          .choose();

  private static final CharSequence CHOSEN = CHOICE.orNull();

  private TextChoice() {}

  static CharSequence get() {
    return CHOSEN == null ? choice().get() : CHOSEN;
  }

  static Choice<CharSequence> choice() {
    return Candidates.made(CHOICE);
  }
}
