package dev.autocfg.processor.emit;

/** Escapes for foreign text in Javadoc. */
final class Javadoc {
  private static final int LINE = 80;

  private Javadoc() {}

  /** Keeps a text from being read as markup, as a tag, or as the end of the comment. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("\\", "&#92;") // \\u begins an escape in comments too.
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
    int lineStart = 0;
    for (int from = 0; from < declaration.length(); ) {
      int comma = declaration.indexOf(", ", from);
      int end = comma < 0 ? declaration.length() : comma + 1;
      if (end - lineStart > LINE && from > lineStart) {
        text.setLength(text.length() - 1); // the space after the last comma
        text.append("\n    ");
        lineStart = from;
      }
      text.append(declaration, from, end).append(comma < 0 ? "" : " ");
      from = end + 1;
    }
    return text.toString().replace("{", "(").replace("}", ")").replace("*/", "* /");
  }
}
