package half;

import dev.autocfg.runtime.Choice;
import dev.autocfg.runtime.When;

/** What the processor writes for the candidates of a contract. */
final class TextChoice {
  private static final Choice<CharSequence> CHOICE =
      Choice.of(CharSequence.class)
          .candidate(
              1,
              "NativeText",
              When.library(LibcNative.BINDING),
              NativeText::create,
              NativeText::selfTest)
          .candidate(2, "JavaText", When.always(), () -> "java")
          .choose();

  private static final CharSequence CHOSEN = CHOICE.orNull();

  private TextChoice() {}

  static CharSequence get() {
    return CHOSEN != null ? CHOSEN : CHOICE.get();
  }

  static Choice<CharSequence> choice() {
    return CHOICE;
  }
}
