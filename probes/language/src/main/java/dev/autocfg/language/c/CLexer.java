package dev.autocfg.language.c;

import dev.autocfg.language.c.CToken.Kind;
import dev.autocfg.language.text.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts the text of a prototype or an expression into tokens (C11 6.4). */
final class CLexer {
  /** More than any header declares; what is longer is an accident or an attack. */
  static final int LONGEST = 64 * 1024;

  /** Says what may stand in a text, and how it is called in messages. */
  private enum Grammar {
    PROTOTYPE("a C prototype", Faults.EXAMPLE, "...", "()[]{}*,;=#&:+-."),
    EXPRESSION(
        "a C expression",
        Faults.EXPRESSION_EXAMPLE,
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
  private final int[] points;
  private final List<CToken> tokens = new ArrayList<>();
  private int at;

  private CLexer(String text, Grammar grammar) {
    this.points = text.codePoints().toArray();
    this.grammar = grammar;
  }

  /** Returns the tokens of a prototype without its comments, END last. */
  static List<CToken> tokens(String text) throws CPrototypeException {
    return tokens(text, LONGEST, Grammar.PROTOTYPE);
  }

  /**
   * Returns the tokens of an expression on one line, END last. Comments are refused, and so is what
   * would end the expression or speak to the preprocessor.
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
      before = at;
      at += run(at, spaces());
      skipComment();
    } while (at > before);
    return at < points.length;
  }

  private IntPredicate spaces() {
    String spaces = grammar == Grammar.PROTOTYPE ? " \t\n\r\f\013" : " \t";
    return point -> spaces.indexOf(point) >= 0;
  }

  private void skipComment() throws CPrototypeException {
    if (grammar == Grammar.EXPRESSION) {
      return; // Its text goes to the compiler as it is, so the marks are refused further on.
    }
    if (starts("//")) {
      at += run(at, point -> point != '\n');
    } else if (starts("/*")) {
      int start = at;
      at += 2;
      while (!starts("*/")) {
        if (at >= points.length) {
          throw new CPrototypeException(
              start, "expected \"*/\" after \"/*\", found the end", Faults.EXAMPLE);
        }
        at++;
      }
      at += 2;
    }
  }

  private void next() throws CPrototypeException {
    int c = points[at];
    if (isWordStart(c)) {
      add(Kind.WORD, run(at, CLexer::isWordPart));
    } else if (isDigit(c)) {
      add(Kind.NUMBER, run(at, CLexer::isWordPart));
    } else if (grammar == Grammar.EXPRESSION && (c == '"' || c == '\'')) {
      add(Kind.TEXT, literal(c));
    } else {
      add(Kind.MARK, mark());
    }
  }

  private int mark() throws CPrototypeException {
    for (String mark : grammar.longMarks.split(" ", -1)) {
      if (starts(mark)) {
        return mark.length();
      }
    }
    if (grammar.marks.indexOf(points[at]) < 0) {
      String found = Quote.of(new String(points, at, 1));
      throw new CPrototypeException(
          at, "expected " + grammar.what + ", found the character " + found, grammar.example);
    }
    return 1;
  }

  /** Returns the length of a literal in quotes; a line end or a control character ends none. */
  private int literal(int quote) throws CPrototypeException {
    boolean isEscaped = false;
    for (int end = at + 1; end < points.length && points[end] >= ' '; end++) {
      if (points[end] == quote && !isEscaped) {
        return end + 1 - at;
      }
      isEscaped = points[end] == '\\' && !isEscaped;
    }
    throw new CPrototypeException(
        at,
        "expected "
            + Quote.of(Character.toString(quote))
            + " after "
            + Quote.of(Character.toString(quote))
            + " on the same line, found none",
        grammar.example);
  }

  private boolean starts(String mark) {
    return at + mark.length() <= points.length
        && new String(points, at, mark.length()).equals(mark);
  }

  private int run(int from, IntPredicate accepted) {
    int end = from;
    while (end < points.length && accepted.test(points[end])) {
      end++;
    }
    return end - from;
  }

  private void add(Kind kind, int length) {
    tokens.add(new CToken(kind, new String(points, at, length), at));
    at += length;
  }

  private static boolean isWordStart(int c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isWordPart(int c) {
    return isWordStart(c) || isDigit(c);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
