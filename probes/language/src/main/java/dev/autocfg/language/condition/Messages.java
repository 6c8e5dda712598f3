package dev.autocfg.language.condition;

import dev.autocfg.language.text.Nearest;

/** Words that several faults share. */
final class Messages {
  static final String EXAMPLE = "ffm && (sodium.version >= 1.0.12 || !musl)";
  static final String SHORT_EXAMPLE = "ffm && sodium";
  static final String VERSION_EXAMPLE = "sodium.version >= 1.0.12";
  static final String RELEASE_EXAMPLE = "release >= 22";
  static final String SYMBOL_EXAMPLE = "sodium.crypto_generichash";

  private Messages() {}

  static String platformExample(PlatformName subject) {
    return subject.symbol() + " == " + subject.words().get(0);
  }

  static String unknownWord(PlatformName subject, Token found) {
    String hint =
        subject
            .ourWordFor(found.text())
            .or(() -> Nearest.to(found.text(), subject.words()))
            .map(Nearest::hint)
            .orElse("");
    return "expected one of "
        + String.join(", ", subject.words())
        + ", found "
        + found.shown()
        + hint;
  }
}
