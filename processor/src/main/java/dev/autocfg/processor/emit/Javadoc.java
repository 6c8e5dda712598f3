package dev.autocfg.processor.emit;

/** Writes foreign text into Javadoc. */
final class Javadoc {
  private static final int LINE = 80;

  private Javadoc() {}

  /** Keeps a text from being read as markup, as a tag, or as the end of the comment. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;");
  }

  /**
   * Keeps a C declaration from ending a {@code code} tag or the comment, and breaks it between
   * parameters where it is long.
   */
  static String inCode(String declaration) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String part : declaration.split("(?<=,) ")) {
      boolean isFirst = text.length() == 0;
      boolean breaks = column + part.length() > LINE;
      text.append(isFirst ? "" : breaks ? "\n    " : " ").append(part);
      column = breaks ? part.length() : column + part.length() + 1;
    }
    return text.toString().replace("{", "(").replace("}", ")").replace("*/", "* /");
  }
}
