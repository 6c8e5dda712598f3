package dev.autocfg.language.text;

/** Quotation of text from users and files in messages. */
public final class Quote {
  private static final int LONGEST = 40;

  private Quote() {}

  /**
   * Returns the text in double quotes on one line: at most 40 code points, with characters that a
   * terminal could hide or execute (control, format and unassigned characters, lone surrogates)
   * written as {@code U+202E}.
   */
  public static String of(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().limit(LONGEST).forEach(point -> append(out, point));
    boolean whole = text.codePointCount(0, text.length()) <= LONGEST;
    return out.append(whole ? "\"" : "…\"").toString();
  }

  private static void append(StringBuilder out, int point) {
    if (printable(point)) {
      out.appendCodePoint(point);
    } else {
      out.append(String.format("U+%04X", point));
    }
  }

  private static boolean printable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
