package dev.autocfg.processor.emit;

/** Writes foreign text into Javadoc. */
final class Javadoc {
  private Javadoc() {}

  /** Keeps a text from being read as markup, as a tag, or as the end of the comment. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;");
  }

  /** Keeps a text from ending a {@code code} tag or the comment. */
  static String inCode(String text) {
    return text.replace("{", "(").replace("}", ")").replace("*/", "* /");
  }
}
