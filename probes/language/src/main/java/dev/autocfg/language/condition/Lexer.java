package dev.autocfg.language.condition;

import dev.autocfg.language.condition.Token.Kind;
import dev.autocfg.language.text.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Cuts a condition's text into tokens; the kind of each depends on its own characters only. */
final class Lexer {
  /** More than anybody writes; what is longer is an accident or an attack. */
  static final int LONGEST = 8192;

  private static final Map<String, Kind> MARKS =
      Map.ofEntries(
          Map.entry("(", Kind.OPEN),
          Map.entry(")", Kind.CLOSE),
          Map.entry(".", Kind.DOT),
          Map.entry("!", Kind.NOT),
          Map.entry("&&", Kind.AND),
          Map.entry("||", Kind.OR),
          Map.entry(">=", Kind.COMPARISON),
          Map.entry(">", Kind.COMPARISON),
          Map.entry("<=", Kind.COMPARISON),
          Map.entry("<", Kind.COMPARISON),
          Map.entry("==", Kind.COMPARISON),
          Map.entry("!=", Kind.COMPARISON));

  private final int[] points;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    points = text.codePoints().toArray();
  }

  /** Returns the tokens of the text, END last. */
  static List<Token> tokens(String text) throws ConditionException {
    if (text.length() > LONGEST) {
      throw new ConditionException(tooLong(text));
    }
    Lexer lexer = new Lexer(text);
    while (lexer.skipSpace()) {
      lexer.next();
    }
    lexer.add(Kind.END, 0);
    return lexer.tokens;
  }

  private static Fault tooLong(String text) {
    String message =
        "expected at most " + LONGEST + " characters, found " + text.length() + " characters";
    return new Fault(
        Fault.Kind.SYNTAX, text.codePointCount(0, LONGEST), message, Messages.SHORT_EXAMPLE);
  }

  private boolean skipSpace() {
    at += run(at, point -> " \t\n\r\f".indexOf(point) >= 0);
    return at < points.length;
  }

  private void next() throws ConditionException {
    if (Names.isNameStart(points[at])) {
      add(Kind.NAME, run(at, Names::isNamePart));
    } else if (Names.isDigit(points[at])) {
      add(Kind.NUMBER, run(at, Names::isVersionPart));
    } else {
      mark();
    }
  }

  /** Takes the longest mark: {@code >=} before {@code >}. */
  private void mark() throws ConditionException {
    for (int length = Math.min(2, points.length - at); length > 0; length--) {
      Kind kind = MARKS.get(new String(points, at, length));
      if (kind != null) {
        add(kind, length);
        return;
      }
    }
    throw new ConditionException(strange());
  }

  private Fault strange() {
    String found = new String(points, at, 1);
    String expected =
        switch (found) {
          case "&" -> "expected \"&&\"";
          case "|" -> "expected \"||\"";
          case "=" -> "expected \"==\"";
          case "\"", "'" -> "expected a word without quotes";
          default -> "expected a name, an operator or a parenthesis";
        };
    return new Fault(
        Fault.Kind.SYNTAX, at, expected + ", found " + Quote.of(found), Messages.EXAMPLE);
  }

  private int run(int from, IntPredicate accepted) {
    int end = from;
    while (end < points.length && accepted.test(points[end])) {
      end++;
    }
    return end - from;
  }

  private void add(Kind kind, int length) {
    tokens.add(new Token(kind, new String(points, at, length), at));
    at += length;
  }
}
