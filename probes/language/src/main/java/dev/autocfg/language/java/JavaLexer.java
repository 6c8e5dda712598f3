package dev.autocfg.language.java;

/**
 * A scanner for Java sources that skips comments (JLS 3).
 *
 * <p>It never fails: an unterminated literal or comment extends to the end of its line or of the
 * source, and the compiler reports it. Unicode escapes are not translated, so the words that matter
 * here must not contain any.
 */
final class JavaLexer {
  private static final String TEXT_BLOCK = "\"\"\"";

  private final String text;
  private int at;
  private int line = 1;

  JavaLexer(String text) {
    this.text = text;
  }

  JavaToken next() {
    skipBlanks();
    int start = at;
    int startLine = line;
    JavaToken.Kind kind = at == text.length() ? JavaToken.Kind.END : advance();
    return new JavaToken(kind, text.substring(start, at), startLine);
  }

  private JavaToken.Kind advance() {
    int first = text.codePointAt(at);
    if (Character.isJavaIdentifierPart(first)) {
      word();
      return JavaToken.Kind.WORD;
    }
    if (text.startsWith(TEXT_BLOCK, at)) {
      quoted(TEXT_BLOCK, true);
      return JavaToken.Kind.STRING;
    }
    if (first == '"') {
      quoted("\"", false);
      return JavaToken.Kind.STRING;
    }
    if (first == '\'') {
      quoted("'", false);
    } else {
      at += Character.charCount(first);
    }
    return JavaToken.Kind.MARK;
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

  /** Skips one character and counts lines, which end with CR, LF or CR LF, as for javac. */
  private void step() {
    char c = text.charAt(at++);
    boolean isHalf = c == '\r' && at < text.length() && text.charAt(at) == '\n';
    if (c == '\n' || (c == '\r' && !isHalf)) {
      line++;
    }
  }
}
