package dev.autocfg.processor.sources;

import java.util.Optional;

/**
 * Is the value of an annotation.
 *
 * @param text the value; absent where it is not made of string literals alone
 * @param line the line of the annotation
 */
record Literal(Optional<String> text, int line) {
  private static final String TEXT_BLOCK = "\"\"\"";

  /**
   * Reads {@code ("a" + "b")} or {@code (value = "a")}, from the bracket to the one that closes.
   */
  static Literal read(Tokens tokens, int line) {
    if (!tokens.peek().is("(")) {
      return new Literal(Optional.empty(), line);
    }
    tokens.take();
    if (tokens.take("value")) {
      tokens.take("=");
    }
    StringBuilder text = new StringBuilder();
    boolean isGood = append(text, tokens);
    while (isGood && tokens.take("+")) {
      isGood = append(text, tokens);
    }
    isGood &= tokens.peek().is(")");
    finish(tokens);
    return new Literal(isGood ? Optional.of(text.toString()) : Optional.empty(), line);
  }

  private static void finish(Tokens tokens) {
    while (!tokens.peek().isEnd() && !tokens.take(")")) {
      if (tokens.peek().is("(")) {
        tokens.skipBrackets();
      } else {
        tokens.take();
      }
    }
  }

  private static boolean append(StringBuilder text, Tokens tokens) {
    if (tokens.peek().kind() != Token.Kind.STRING) {
      return false;
    }
    try {
      text.append(value(tokens.take().text()));
      return true;
    } catch (IllegalArgumentException e) {
      return false; // An escape that is none, Unicode escapes included.
    }
  }

  private static String value(String literal) {
    boolean isBlock = literal.startsWith(TEXT_BLOCK);
    int quote = isBlock ? TEXT_BLOCK.length() : 1;
    if (literal.length() < 2 * quote || !literal.endsWith(TEXT_BLOCK.substring(0, quote))) {
      throw new IllegalArgumentException("not closed");
    }
    String inside = literal.substring(quote, literal.length() - quote);
    return (isBlock ? block(inside) : inside).translateEscapes();
  }

  /** Removes the line of the opening quotes and the common indentation, JLS 3.10.6. */
  private static String block(String inside) {
    String lines = inside.replace("\r\n", "\n").replace('\r', '\n');
    return lines.substring(lines.indexOf('\n') + 1).stripIndent();
  }
}
