package dev.autocfg.language.c;

import dev.autocfg.language.c.CToken.Kind;
import dev.autocfg.language.text.CodePoints;
import dev.autocfg.language.text.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A scanner for C prototypes and expressions (C11 6.4). */
final class CLexer {
  /** Longer than any declaration in a header. */
  static final int LONGEST = 64 * 1024;

  /** The kinds of text, with the punctuators that each may contain. */
  private enum Grammar {
    PROTOTYPE("a C prototype", CFaults.EXAMPLE, "...", "()[]{}*,;=#&:+-."),
    EXPRESSION(
        "a C expression",
        CFaults.EXPRESSION_EXAMPLE,
        "<< >> <= >= == != && || ->",
        "()[]*,&:+-./%<>|^?!~");

    private final String what;
    private final String example;
    private final String longMarks;
    private final String marks;

    Grammar(String what, String example, String longMarks, String marks) {
      this.what = what;
      this.example = example;
      this.longMarks = longMarks;
      this.marks = marks;
    }
  }

  private final Grammar grammar;
  private final CodePoints text;
  private final List<CToken> tokens = new ArrayList<>();

  private CLexer(String text, Grammar grammar) {
    this.text = new CodePoints(text);
    this.grammar = grammar;
  }

  /** Returns the tokens of a prototype without its comments, END last. */
  static List<CToken> tokens(String text) throws CPrototypeException {
    return tokens(text, LONGEST, Grammar.PROTOTYPE);
  }

  /**
   * Returns the tokens of an expression on one line, END last. Comments are rejected, and so are
   * tokens that end an expression and preprocessor directives.
   */
  static List<CToken> expression(String text, int longest) throws CPrototypeException {
    return tokens(text, longest, Grammar.EXPRESSION);
  }

  private static List<CToken> tokens(String text, int longest, Grammar grammar)
      throws CPrototypeException {
    if (text.length() > longest) {
      throw new CPrototypeException(
          text.codePointCount(0, longest),
          "expected at most " + longest + " characters, found " + text.length() + " characters",
          grammar.example);
    }
    CLexer lexer = new CLexer(text, grammar);
    while (lexer.skip()) {
      lexer.next();
    }
    lexer.add(Kind.END, 0);
    return lexer.tokens;
  }

  /** Skips white space and comments; returns whether anything is left. */
  private boolean skip() throws CPrototypeException {
    int before;
    do {
      before = text.offset();
      text.skip(text.count(spaces()));
      skipComment();
    } while (text.offset() > before);
    return !text.atEnd();
  }

  private IntPredicate spaces() {
    String spaces = grammar == Grammar.PROTOTYPE ? " \t\n\r\f\013" : " \t";
    return point -> spaces.indexOf(point) >= 0;
  }

  private void skipComment() throws CPrototypeException {
    if (grammar == Grammar.EXPRESSION) {
      return; // Its text is passed to the compiler unchanged, so comments are rejected later.
    }
    if (text.startsWith("//")) {
      text.skip(text.count(point -> point != '\n'));
    } else if (text.startsWith("/*")) {
      int start = text.offset();
      text.skip(2);
      while (!text.startsWith("*/")) {
        if (text.atEnd()) {
          throw new CPrototypeException(
              start, "expected \"*/\" after \"/*\", found the end", CFaults.EXAMPLE);
        }
        text.skip(1);
      }
      text.skip(2);
    }
  }

  private void next() throws CPrototypeException {
    int c = text.peek();
    if (isWordStart(c)) {
      add(Kind.WORD, text.count(CLexer::isWordPart));
    } else if (CodePoints.isDigit(c)) {
      add(Kind.NUMBER, text.count(CLexer::isWordPart));
    } else if (grammar == Grammar.EXPRESSION && (c == '"' || c == '\'')) {
      add(Kind.TEXT, literal(c));
    } else {
      add(Kind.MARK, mark());
    }
  }

  private int mark() throws CPrototypeException {
    for (String mark : grammar.longMarks.split(" ", -1)) {
      if (text.startsWith(mark)) {
        return mark.length();
      }
    }
    if (grammar.marks.indexOf(text.peek()) < 0) {
      String found = Quote.of(text.next(1));
      throw new CPrototypeException(
          text.offset(),
          "expected " + grammar.what + ", found the character " + found,
          grammar.example);
    }
    return 1;
  }

  /** Returns the length of a literal in quotes, which must not contain control characters. */
  private int literal(int quote) throws CPrototypeException {
    boolean isEscaped = false;
    for (int length = 1; text.peek(length) >= ' '; length++) {
      if (text.peek(length) == quote && !isEscaped) {
        return length + 1;
      }
      isEscaped = text.peek(length) == '\\' && !isEscaped;
    }
    throw new CPrototypeException(
        text.offset(),
        "expected "
            + Quote.of(Character.toString(quote))
            + " after "
            + Quote.of(Character.toString(quote))
            + " on the same line, found none",
        grammar.example);
  }

  private void add(Kind kind, int length) {
    tokens.add(new CToken(kind, text.next(length), text.offset()));
    text.skip(length);
  }

  private static boolean isWordStart(int c) {
    return c == '_' || CodePoints.isLetter(c);
  }

  private static boolean isWordPart(int c) {
    return isWordStart(c) || CodePoints.isDigit(c);
  }
}
