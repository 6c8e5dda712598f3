package dev.autocfg.language.c;

import dev.autocfg.language.c.CountExpression.Operation;
import dev.autocfg.language.c.CountExpression.Operator;

/**
 * The parser of counts:
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = value { "*" value }
 * value   = number | name | "*" name | "(" sum ")"
 * </pre>
 */
final class CountParser {
  private static final String EXAMPLE = "2 * len + 1";
  private static final int DEEPEST = 50;

  private final CCursor cursor;
  private int depth;

  CountParser(CCursor cursor) {
    this.cursor = cursor;
  }

  CountExpression whole() throws CPrototypeException {
    CountExpression sum = sum();
    if (cursor.peek().kind() != CToken.Kind.END) {
      throw fault("\"+\", \"-\", \"*\" or the end");
    }
    return sum;
  }

  private CountExpression sum() throws CPrototypeException {
    CountExpression left = product();
    while (cursor.peek().is("+") || cursor.peek().is("-")) {
      Operator operator = cursor.next().is("+") ? Operator.PLUS : Operator.MINUS;
      left = new Operation(operator, left, product());
    }
    return left;
  }

  private CountExpression product() throws CPrototypeException {
    CountExpression left = value();
    while (cursor.take("*")) {
      left = new Operation(Operator.TIMES, left, value());
    }
    return left;
  }

  private CountExpression value() throws CPrototypeException {
    if (cursor.take("(")) {
      if (++depth > DEEPEST) {
        throw fault("at most " + DEEPEST + " parentheses");
      }
      CountExpression inner = sum();
      if (!cursor.take(")")) {
        throw fault("\")\"");
      }
      depth--;
      return inner;
    }
    if (cursor.take("*")) {
      return new CountExpression.Target(name());
    }
    return cursor.peek().kind() == CToken.Kind.NUMBER
        ? new CountExpression.Literal(number())
        : new CountExpression.Name(name());
  }

  private String name() throws CPrototypeException {
    CToken word = cursor.peek();
    if (!word.isWord() || !CWords.isName(word.text())) {
      throw fault("a number, the name of a parameter, or \"*\" and one");
    }
    return cursor.next().text();
  }

  private long number() throws CPrototypeException {
    CToken token = cursor.peek();
    try {
      long value = Long.parseLong(token.text());
      cursor.next();
      return value;
    } catch (NumberFormatException e) {
      throw fault("a whole number below 2^63 in decimal digits");
    }
  }

  private CPrototypeException fault(String expected) {
    CToken found = cursor.peek();
    return new CPrototypeException(
        found.offset(), "expected " + expected + ", found " + found.shown(), EXAMPLE);
  }
}
