package dev.autocfg.language.c;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The number of elements behind a pointer, as {@code @CountedBy} has it: whole numbers, names of
 * parameters, what they point to, and sums, differences and products of these.
 */
public sealed interface CountExpression {
  /** The longest text. */
  int LONGEST = 1024;

  /** A whole number, not negative. */
  record Literal(long value) implements CountExpression {
    @Override
    public String toString() {
      return Long.toUnsignedString(value);
    }
  }

  /** The value of a parameter. */
  record Name(String name) implements CountExpression {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The value that a parameter points to: {@code *len}. */
  record Target(String name) implements CountExpression {
    @Override
    public String toString() {
      return "*" + name;
    }
  }

  /** What is done with two values. */
  enum Operator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*");

    private final String mark;

    Operator(String mark) {
      this.mark = mark;
    }
  }

  /** A sum, a difference or a product. */
  record Operation(Operator operator, CountExpression left, CountExpression right)
      implements CountExpression {
    @Override
    public String toString() {
      return inside(left, false) + " " + operator.mark + " " + inside(right, true);
    }

    private String inside(CountExpression side, boolean isRight) {
      boolean isLoose =
          side instanceof Operation inner
              && (operator == Operator.TIMES
                  ? inner.operator != Operator.TIMES || isRight
                  : isRight && inner.operator != Operator.TIMES);
      return isLoose ? "(" + side + ")" : side.toString();
    }
  }

  /** Returns the names that occur, in order. */
  default Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    if (this instanceof Name name) {
      names.add(name.name());
    } else if (this instanceof Target target) {
      names.add(target.name());
    } else if (this instanceof Operation operation) {
      names.addAll(operation.left().names());
      names.addAll(operation.right().names());
    }
    return names;
  }

  /**
   * Returns the expression of a text.
   *
   * @throws CPrototypeException if it is none, or longer than {@link #LONGEST} characters
   */
  static CountExpression parse(String text) throws CPrototypeException {
    return new CountParser(new CCursor(CLexer.expression(text, LONGEST))).whole();
  }
}
