package dev.autocfg.command;

/** Makes text of files and variables fit for a terminal. */
final class Printable {
  private Printable() {}

  /** Returns the text with {@code ?} for what a terminal could obey or hide. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      boolean bad =
          type == Character.CONTROL
              || type == Character.FORMAT
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR;
      out.append(bad ? '?' : c);
    }
    return out.toString();
  }
}
