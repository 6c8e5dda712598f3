package dev.autocfg.language.condition;

import dev.autocfg.language.condition.Condition.Constant;
import java.util.Optional;

/** Reads the text of a condition. */
public final class ConditionParser {
  private ConditionParser() {}

  /**
   * Returns the condition that the text writes; a blank text holds always.
   *
   * <p>The names of probes are taken as they come; {@link ConditionCheck} knows which exist.
   *
   * @throws ConditionException if the text breaks the grammar, compares what cannot be compared, or
   *     is longer (8192) or deeper (64) than anybody writes; the exception tells the first fault
   */
  public static Condition parse(String text) throws ConditionException {
    Optional<Syntax> syntax = SyntaxParser.parse(text);
    if (syntax.isEmpty()) {
      return Constant.ALWAYS;
    }
    Typing typing = new Typing(NameRule.ANY);
    Condition condition = typing.condition(syntax.get());
    if (!typing.faults().isEmpty()) {
      throw new ConditionException(typing.faults().get(0));
    }
    return condition;
  }
}
