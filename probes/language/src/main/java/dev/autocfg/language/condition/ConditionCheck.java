package dev.autocfg.language.condition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds everything that is wrong with a condition, given the names that exist. */
public final class ConditionCheck {
  private final NameRule names;

  private ConditionCheck(NameRule names) {
    this.names = names;
  }

  /** Returns the check for a compilation that declares these probes. */
  public static ConditionCheck knowing(Map<String, NameKind> known) {
    return new ConditionCheck(NameRule.knowing(Map.copyOf(known)));
  }

  /**
   * Returns all faults in source order, none if the text is a good condition. A text that breaks
   * the grammar has one fault, since what follows it cannot be told.
   */
  public List<Fault> check(String text) {
    try {
      Typing typing = new Typing(names);
      Optional<Syntax> syntax = SyntaxParser.parse(text);
      syntax.ifPresent(typing::condition);
      return typing.faults();
    } catch (ConditionException e) {
      return List.of(e.fault());
    }
  }

  /** Returns all faults; their offsets are those in {@code condition.toString()}. */
  public List<Fault> check(Condition condition) {
    return check(condition.toString());
  }
}
