package dev.autocfg.language.c;

import java.util.List;

/** A position among the tokens of a prototype. */
final class CCursor {
  private final List<CToken> tokens;
  private int at;

  CCursor(List<CToken> tokens) {
    this.tokens = tokens;
  }

  CToken peek() {
    return peek(0);
  }

  /** Returns the token {@code ahead} of the position; beyond the last one, END. */
  CToken peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  CToken next() {
    CToken token = peek();
    at++;
    return token;
  }

  boolean take(String text) {
    boolean taken = peek().is(text);
    if (taken) {
      at++;
    }
    return taken;
  }

  void expect(String text) throws CPrototypeException {
    if (!take(text)) {
      throw CFaults.expected("\"" + text + "\"", peek());
    }
  }
}
