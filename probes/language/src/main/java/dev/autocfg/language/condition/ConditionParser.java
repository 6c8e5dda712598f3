package dev.autocfg.language.condition;

import dev.autocfg.language.condition.Condition.Constant;
import java.util.Optional;

/** A parser for conditions. */
public final class ConditionParser {
  private ConditionParser() {}

  /**
   * Returns the condition of a text; a blank text always holds.
   *
   * <p>Whether the probes exist is not checked here, but by {@link ConditionCheck}.
   *
   * @throws ConditionException if the text has a syntax or type error, more than 8192 characters,
   *     or more than 64 levels of nesting; it holds the first fault
   */
  public static Condition parse(String text) throws ConditionException {
    Optional<ConditionSyntax> syntax = SyntaxParser.parse(text);
    if (syntax.isEmpty()) {
      return Constant.ALWAYS;
    }
    ConditionTyping typing = new ConditionTyping(NameRule.ANY);
    Condition condition = typing.condition(syntax.get());
    if (!typing.faults().isEmpty()) {
      throw new ConditionException(typing.faults().get(0));
    }
    return condition;
  }
}
