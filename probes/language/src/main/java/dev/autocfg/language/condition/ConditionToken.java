package dev.autocfg.language.condition;

import dev.autocfg.language.text.Quote;
import dev.autocfg.runtime.generated.Operator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A token of a condition.
 *
 * @param offset its start, in code points
 */
record ConditionToken(Kind kind, String text, int offset) {
  enum Kind {
    NAME,
    NUMBER,
    DOT,
    OPEN,
    CLOSE,
    NOT,
    AND,
    OR,
    COMPARISON,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Returns the operator, if this token is one. */
  Optional<Operator> operator() {
    return Stream.of(Operator.values())
        .filter(operator -> is(Kind.COMPARISON) && operator.symbol().equals(text))
        .findFirst();
  }

  String shown() {
    return is(Kind.END) ? "the end" : Quote.of(text);
  }
}
