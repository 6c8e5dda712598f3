package dev.autocfg.language.java;

/** A position among the tokens of a source, with one token of lookahead. */
final class JavaCursor {
  private final JavaLexer lexer;
  private JavaToken next;

  JavaCursor(String text) {
    this.lexer = new JavaLexer(text);
    this.next = lexer.next();
  }

  JavaToken peek() {
    return next;
  }

  JavaToken take() {
    JavaToken taken = next;
    next = lexer.next();
    return taken;
  }

  /** Takes the next token if its text is the given one; returns whether it was. */
  boolean take(String text) {
    boolean matches = next.is(text);
    if (matches) {
      take();
    }
    return matches;
  }

  /** Takes {@code a.b.C} or {@code a.b.*}; returns an empty string if there is no name. */
  String name() {
    StringBuilder name = new StringBuilder(next.isWord() ? take().text() : "");
    while (take(".")) {
      name.append('.').append(take().text());
    }
    return name.toString();
  }

  /** Takes all tokens from an opening bracket to the matching closing one. */
  void skipBrackets() {
    int depth = 0;
    do {
      JavaToken token = take();
      if (token.is("(") || token.is("{") || token.is("[")) {
        depth++;
      } else if (token.is(")") || token.is("}") || token.is("]")) {
        depth--;
      }
    } while (depth > 0 && !next.isEnd());
  }
}
