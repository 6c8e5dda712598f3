package dev.autocfg.language.condition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A check of conditions against the names of the declared probes. */
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
   * Returns all faults in source order; empty if the text is a valid condition. A syntax error is
   * the only fault reported for its text.
   */
  public List<Fault> check(String text) {
    try {
      ConditionTyping typing = new ConditionTyping(names);
      Optional<ConditionSyntax> syntax = SyntaxParser.parse(text);
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
