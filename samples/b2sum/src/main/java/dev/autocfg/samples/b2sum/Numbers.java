package dev.autocfg.samples.b2sum;

/** The scanning of numbers as by C's {@code strtoul}: leading white space, sign and radix. */
final class Numbers {
  private Numbers() {}

  /** Returns the index after the white space (C locale) that begins at {@code start}. */
  static int skipSpace(String text, int start) {
    int i = start;
    while (i < text.length()
        && (text.charAt(i) == ' ' || (text.charAt(i) >= '\t' && text.charAt(i) <= '\r'))) {
      i++;
    }
    return i;
  }

  /** Returns the index after the blanks (spaces and tabs) that begin at {@code start}. */
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

  /** Returns the index after the ASCII digits that begin at {@code start}. */
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
