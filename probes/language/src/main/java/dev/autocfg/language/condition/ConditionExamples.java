package dev.autocfg.language.condition;

/** Correct conditions, shown beside faulty ones. */
final class ConditionExamples {
  static final String EXAMPLE = "ffm && (sodium.version >= 1.0.12 || !musl)";
  static final String SHORT_EXAMPLE = "ffm && sodium";
  static final String VERSION_EXAMPLE = "sodium.version >= 1.0.12";
  static final String RELEASE_EXAMPLE = "release >= 22";
  static final String SYMBOL_EXAMPLE = "sodium.crypto_generichash";

  private ConditionExamples() {}

  /** Returns {@code os == linux} or the like. */
  static String platform(PlatformName subject) {
    return subject.symbol() + " == " + subject.words().get(0);
  }
}
