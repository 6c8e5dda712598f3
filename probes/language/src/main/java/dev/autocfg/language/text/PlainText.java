package dev.autocfg.language.text;

/** Text of files, variables and programs, made fit for a terminal. */
public final class PlainText {
  private PlainText() {}

  /**
   * Returns the text with {@code ?} for what a terminal could obey or hide: control and format
   * characters, line and paragraph separators.
   */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(point -> out.appendCodePoint(isPlain(point) ? point : '?'));
    return out.toString();
  }

  private static boolean isPlain(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
