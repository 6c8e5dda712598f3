package dev.autocfg.processor.sources;

/**
 * Splits a Java source into words, without comments (JLS 3).
 *
 * <p>It never fails: what is not closed ends with the source, and the compiler says so better.
 * Unicode escapes are not translated, so no word that matters here may be written with them.
 */
final class Lexer {
  private static final String TEXT_BLOCK = "\"\"\"";

  private final String text;
  private int at;
  private int line = 1;

  Lexer(String text) {
    this.text = text;
  }

  Token next() {
    skipBlanks();
    int start = at;
    int startLine = line;
    Token.Kind kind = at == text.length() ? Token.Kind.END : advance();
    return new Token(kind, text.substring(start, at), startLine);
  }

  private Token.Kind advance() {
    int first = text.codePointAt(at);
    if (Character.isJavaIdentifierPart(first)) {
      word();
      return Token.Kind.WORD;
    }
    if (text.startsWith(TEXT_BLOCK, at)) {
      quoted(TEXT_BLOCK, true);
      return Token.Kind.STRING;
    }
    if (first == '"') {
      quoted("\"", false);
      return Token.Kind.STRING;
    }
    if (first == '\'') {
      quoted("'", false);
    } else {
      at += Character.charCount(first);
    }
    return Token.Kind.MARK;
  }

  private void word() {
    while (at < text.length() && Character.isJavaIdentifierPart(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
  }

  private void quoted(String quote, boolean overLines) {
    at += quote.length();
    while (at < text.length() && !text.startsWith(quote, at)) {
      if (!overLines && isLineEnd()) {
        return;
      }
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        step();
      }
      step();
    }
    at = Math.min(text.length(), at + quote.length());
  }

  private void skipBlanks() {
    while (at < text.length()) {
      if (text.startsWith("//", at)) {
        skipLine();
      } else if (text.startsWith("/*", at)) {
        skipComment();
      } else if (text.charAt(at) <= ' ') {
        step();
      } else {
        return;
      }
    }
  }

  private void skipLine() {
    while (at < text.length() && !isLineEnd()) {
      at++;
    }
  }

  private void skipComment() {
    at += 2;
    while (at < text.length() && !text.startsWith("*/", at)) {
      step();
    }
    at = Math.min(text.length(), at + 2);
  }

  private boolean isLineEnd() {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  /** Goes over one character; a line ends with CR, LF, or both, as javac counts. */
  private void step() {
    char c = text.charAt(at++);
    boolean isHalf = c == '\r' && at < text.length() && text.charAt(at) == '\n';
    if (c == '\n' || (c == '\r' && !isHalf)) {
      line++;
    }
  }
}
