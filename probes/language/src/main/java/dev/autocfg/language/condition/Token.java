package dev.autocfg.language.condition;

import dev.autocfg.language.text.Quote;
import dev.autocfg.runtime.generated.Operator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A word of a condition's text.
 *
 * @param offset where it starts, in code points
 */
record Token(Kind kind, String text, int offset) {
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

  /** Returns the comparison that this token writes, if it writes one. */
  Optional<Operator> operator() {
    return Stream.of(Operator.values())
        .filter(operator -> is(Kind.COMPARISON) && operator.symbol().equals(text))
        .findFirst();
  }

  String shown() {
    return is(Kind.END) ? "the end" : Quote.of(text);
  }
}
