package dev.autocfg.language.java;

import java.util.Optional;

/** A reader for an annotation's value that consists of string literals joined by {@code +}. */
final class AnnotationValue {
  private static final String TEXT_BLOCK = "\"\"\"";

  private final JavaCursor tokens;
  private final StringBuilder text = new StringBuilder();

  private AnnotationValue(JavaCursor tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads {@code ("a" + "b")} or {@code (value = "a")}, from the opening parenthesis to the closing
   * one; returns empty if it contains anything other than string literals.
   */
  static Optional<String> read(JavaCursor tokens) {
    if (!tokens.peek().is("(")) {
      return Optional.empty();
    }
    tokens.take();
    if (tokens.take("value")) {
      tokens.take("=");
    }
    AnnotationValue value = new AnnotationValue(tokens);
    boolean isText = value.concatenation() && tokens.peek().is(")");
    value.skipRest();
    return isText ? Optional.of(value.text.toString()) : Optional.empty();
  }

  private boolean concatenation() {
    boolean isText;
    do {
      isText = literal();
    } while (isText && tokens.take("+"));
    return isText;
  }

  private boolean literal() {
    if (tokens.peek().kind() != JavaToken.Kind.STRING) {
      return false;
    }
    try {
      text.append(decoded(tokens.take().text()));
      return true;
    } catch (IllegalArgumentException e) {
      return false; // An unknown escape, or a Unicode escape, which is not supported here.
    }
  }

  private void skipRest() {
    while (!tokens.peek().isEnd() && !tokens.take(")")) {
      if (tokens.peek().is("(")) {
        tokens.skipBrackets();
      } else {
        tokens.take();
      }
    }
  }

  private static String decoded(String literal) {
    boolean isBlock = literal.startsWith(TEXT_BLOCK);
    int quote = isBlock ? TEXT_BLOCK.length() : 1;
    if (literal.length() < 2 * quote || !literal.endsWith(TEXT_BLOCK.substring(0, quote))) {
      throw new IllegalArgumentException("unterminated string literal");
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
