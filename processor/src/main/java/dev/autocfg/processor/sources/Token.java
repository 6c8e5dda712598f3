package dev.autocfg.processor.sources;

/**
 * Is a word of a Java source.
 *
 * @param text the characters as they are written; of literals with their quotes
 * @param line the line where it begins, from 1
 */
record Token(Kind kind, String text, int line) {
  enum Kind {
    /** An identifier, a keyword or a number. */
    WORD,
    /** A string or a text block. */
    STRING,
    /** One other character, or a character literal. */
    MARK,
    /** The end of the source, or of what can be told. */
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
