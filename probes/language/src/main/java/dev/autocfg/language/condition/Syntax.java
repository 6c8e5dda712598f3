package dev.autocfg.language.condition;

import dev.autocfg.runtime.generated.Operator;
import java.util.List;
import java.util.Optional;

/** A condition as it stands in the text: places kept, nothing known of names and types. */
sealed interface Syntax {

  /** Two parts or more, between {@code &&}. */
  record All(List<Syntax> parts) implements Syntax {}

  /** Two parts or more, between {@code ||}. */
  record Any(List<Syntax> parts) implements Syntax {}

  /** What stands after {@code !}. */
  record Negation(Syntax negated) implements Syntax {}

  /** {@code name} or {@code name.member}. */
  record Operand(Token name, Optional<Token> member) implements Syntax {
    @Override
    public String toString() {
      return name.text() + member.map(token -> "." + token.text()).orElse("");
    }
  }

  /** {@code operand >= literal}. */
  record Comparison(Operand operand, Operator operator, Token mark, Token literal)
      implements Syntax {}
}
