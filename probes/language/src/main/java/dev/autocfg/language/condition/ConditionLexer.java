package dev.autocfg.language.condition;

import dev.autocfg.language.condition.ConditionToken.Kind;
import dev.autocfg.language.text.CodePoints;
import dev.autocfg.language.text.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A scanner for conditions; the kind of a token depends on its own characters only. */
final class ConditionLexer {
  /** Longer than any condition that a person writes. */
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

  private final CodePoints text;
  private final List<ConditionToken> tokens = new ArrayList<>();

  private ConditionLexer(String text) {
    this.text = new CodePoints(text);
  }

  /** Returns the tokens of the text, END last. */
  static List<ConditionToken> tokens(String text) throws ConditionException {
    if (text.length() > LONGEST) {
      throw new ConditionException(tooLong(text));
    }
    ConditionLexer lexer = new ConditionLexer(text);
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
        Fault.Kind.SYNTAX,
        text.codePointCount(0, LONGEST),
        message,
        ConditionExamples.SHORT_EXAMPLE);
  }

  private boolean skipSpace() {
    text.skip(text.count(point -> " \t\n\r\f".indexOf(point) >= 0));
    return !text.atEnd();
  }

  private void next() throws ConditionException {
    if (ConditionNames.isNameStart(text.peek())) {
      add(Kind.NAME, text.count(ConditionNames::isNamePart));
    } else if (CodePoints.isDigit(text.peek())) {
      add(Kind.NUMBER, text.count(ConditionNames::isVersionPart));
    } else {
      mark();
    }
  }

  /** Takes the longest mark: {@code >=} before {@code >}. */
  private void mark() throws ConditionException {
    for (int length = 2; length > 0; length--) {
      Kind kind = MARKS.get(text.next(length));
      if (kind != null) {
        add(kind, text.next(length).length());
        return;
      }
    }
    throw new ConditionException(unexpectedCharacter());
  }

  private Fault unexpectedCharacter() {
    String found = text.next(1);
    String expected =
        switch (found) {
          case "&" -> "expected \"&&\"";
          case "|" -> "expected \"||\"";
          case "=" -> "expected \"==\"";
          case "\"", "'" -> "expected a word without quotes";
          default -> "expected a name, an operator or a parenthesis";
        };
    return new Fault(
        Fault.Kind.SYNTAX,
        text.offset(),
        expected + ", found " + Quote.of(found),
        ConditionExamples.EXAMPLE);
  }

  private void add(Kind kind, int length) {
    tokens.add(new ConditionToken(kind, text.next(length), text.offset()));
    text.skip(length);
  }
}
