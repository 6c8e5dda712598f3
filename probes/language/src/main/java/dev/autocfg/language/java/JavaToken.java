package dev.autocfg.language.java;

/**
 * A token of a Java source.
 *
 * @param text the characters as written; literals include their quotes
 * @param line the line on which it starts, from 1
 */
record JavaToken(Kind kind, String text, int line) {
  enum Kind {
    /** An identifier, a keyword or a number. */
    WORD,
    /** A string or a text block. */
    STRING,
    /** Any other single character, or a character literal. */
    MARK,
    /** The end of the source. */
    END
  }

  boolean is(String other) {
    return kind != Kind.STRING && text.equals(other);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isEnd() {
    return kind == Kind.END;
  }
}
