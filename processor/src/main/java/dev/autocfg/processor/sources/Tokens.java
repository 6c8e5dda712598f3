package dev.autocfg.processor.sources;

/** Reads the words of a source one after the other, with a look at the next. */
final class Tokens {
  private final Lexer lexer;
  private Token next;

  Tokens(String text) {
    this.lexer = new Lexer(text);
    this.next = lexer.next();
  }

  Token peek() {
    return next;
  }

  Token take() {
    Token taken = next;
    next = lexer.next();
    return taken;
  }

  /** Takes the next word if it is this one; returns whether it was. */
  boolean take(String text) {
    boolean matches = next.is(text);
    if (matches) {
      take();
    }
    return matches;
  }

  /** Takes {@code a.b.C} or {@code a.b.*}; empty if there is no name. */
  String name() {
    StringBuilder name = new StringBuilder(next.isWord() ? take().text() : "");
    while (take(".")) {
      name.append('.').append(take().text());
    }
    return name.toString();
  }

  /** Takes everything from an opening bracket to the one that closes it. */
  void skipBrackets() {
    int depth = 0;
    do {
      Token token = take();
      if (token.is("(") || token.is("{") || token.is("[")) {
        depth++;
      } else if (token.is(")") || token.is("}") || token.is("]")) {
        depth--;
      }
    } while (depth > 0 && !next.isEnd());
  }
}
