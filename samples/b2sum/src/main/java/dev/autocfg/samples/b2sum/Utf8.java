package dev.autocfg.samples.b2sum;

/**
 * Detection of printable UTF-8 characters in byte texts, as by {@code mbrtowc} and {@code iswprint}
 * of glibc.
 */
final class Utf8 {
  private static final int[] SMALLEST = {0, 0, 0x80, 0x800, 0x10000};

  private Utf8() {}

  /**
   * Returns the number of bytes of the printable character at {@code index}, or 0 if there is none.
   */
  static int printableLength(String text, int index) {
    int length = length(text.charAt(index));
    if (length == 0 || index + length > text.length()) {
      return 0;
    }
    int codePoint = length == 1 ? text.charAt(index) : text.charAt(index) & (0x7f >> length);
    for (int i = index + 1; i < index + length; i++) {
      if ((text.charAt(i) & 0xc0) != 0x80) {
        return 0;
      }
      codePoint = codePoint << 6 | (text.charAt(i) & 0x3f);
    }
    return codePoint >= SMALLEST[length]
            && codePoint <= Character.MAX_CODE_POINT
            && isPrintable(codePoint)
        ? length
        : 0;
  }

  private static int length(char lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xc2 || lead > 0xf4) {
      return 0;
    }
    return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  }

  /** Private use and format characters count as printable, as in glibc. */
  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UNASSIGNED,
          Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
