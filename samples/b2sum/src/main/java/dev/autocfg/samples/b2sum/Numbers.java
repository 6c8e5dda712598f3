package dev.autocfg.samples.b2sum;

/** How C's {@code strtoul} reads: blanks in front, a plus sign, a prefix for the radix. */
final class Numbers {
  private Numbers() {}

  /** Returns where the white space (C locale) that begins at {@code start} ends. */
  static int skipSpace(String text, int start) {
    int i = start;
    while (i < text.length()
        && (text.charAt(i) == ' ' || (text.charAt(i) >= '\t' && text.charAt(i) <= '\r'))) {
      i++;
    }
    return i;
  }

  /** Returns where the blanks, spaces and tabs, that begin at {@code start} end. */
  static int skipBlanks(String text, int start) {
    int i = start;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Returns where the digits that begin at {@code start} end; only ASCII digits count. */
  static int endOfDigits(String text, int start, int radix) {
    int i = start;
    while (i < text.length()
        && text.charAt(i) < 0x80
        && Character.digit(text.charAt(i), radix) >= 0) {
      i++;
    }
    return i;
  }
}
