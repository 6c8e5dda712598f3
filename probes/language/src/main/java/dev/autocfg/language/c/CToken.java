package dev.autocfg.language.c;

import dev.autocfg.language.text.Quote;

/**
 * A preprocessing token of a prototype or an expression (C11 6.4).
 *
 * @param offset where it starts, in code points
 */
record CToken(Kind kind, String text, int offset) {
  enum Kind {
    WORD,
    NUMBER,
    /** A literal in quotes; in expressions only. */
    TEXT,
    MARK,
    END
  }

  boolean is(String mark) {
    return text.equals(mark);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  String shown() {
    return kind == Kind.END ? "the end" : Quote.of(text);
  }
}
