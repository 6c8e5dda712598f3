package dev.autocfg.probes.c;

import dev.autocfg.probes.c.CToken.Kind;
import dev.autocfg.probes.text.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cuts a prototype's text into tokens and drops comments (C11 6.4.9). */
final class CLexer {
  /** More than any header declares; what is longer is an accident or an attack. */
  static final int LONGEST = 64 * 1024;

  private final int[] points;
  private final List<CToken> tokens = new ArrayList<>();
  private int at;

  private CLexer(String text) {
    points = text.codePoints().toArray();
  }

  /** Returns the tokens of the text, END last. */
  static List<CToken> tokens(String text) throws CPrototypeException {
    if (text.length() > LONGEST) {
      throw new CPrototypeException(
          text.codePointCount(0, LONGEST),
          "expected at most " + LONGEST + " characters, found " + text.length() + " characters",
          Faults.EXAMPLE);
    }
    CLexer lexer = new CLexer(text);
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
      at += run(at, point -> " \t\n\r\f\013".indexOf(point) >= 0);
      skipComment();
    } while (at > before);
    return at < points.length;
  }

  private void skipComment() throws CPrototypeException {
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
    if (isWordStart(points[at])) {
      add(Kind.WORD, run(at, CLexer::isWordPart));
    } else if (isDigit(points[at])) {
      add(Kind.NUMBER, run(at, CLexer::isWordPart));
    } else if (starts("...")) {
      add(Kind.MARK, 3);
    } else if ("()[]{}*,;=#&:+-.".indexOf(points[at]) >= 0) {
      add(Kind.MARK, 1);
    } else {
      String found = Quote.of(new String(points, at, 1));
      throw new CPrototypeException(
          at, "expected a C prototype, found the character " + found, Faults.EXAMPLE);
    }
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
