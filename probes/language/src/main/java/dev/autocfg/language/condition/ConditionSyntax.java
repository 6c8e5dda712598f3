package dev.autocfg.language.condition;

import dev.autocfg.runtime.generated.Operator;
import java.util.List;
import java.util.Optional;

/** The syntax tree of a condition, with positions, before names and types are checked. */
sealed interface ConditionSyntax {

  /** Two or more parts joined by {@code &&}. */
  record All(List<ConditionSyntax> parts) implements ConditionSyntax {}

  /** Two or more parts joined by {@code ||}. */
  record Any(List<ConditionSyntax> parts) implements ConditionSyntax {}

  /** The operand of {@code !}. */
  record Negation(ConditionSyntax negated) implements ConditionSyntax {}

  /** {@code name} or {@code name.member}. */
  record Operand(ConditionToken name, Optional<ConditionToken> member) implements ConditionSyntax {
    @Override
    public String toString() {
      return name.text() + member.map(token -> "." + token.text()).orElse("");
    }
  }

  /** {@code operand >= literal}. */
  record Comparison(Operand operand, Operator operator, ConditionToken mark, ConditionToken literal)
      implements ConditionSyntax {}
}
