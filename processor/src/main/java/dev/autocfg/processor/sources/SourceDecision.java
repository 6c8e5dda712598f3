package dev.autocfg.processor.sources;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.internal.Truth;
import dev.autocfg.language.condition.Atom;
import dev.autocfg.language.condition.Condition;
import dev.autocfg.processor.plan.BuildAnswers;
import dev.autocfg.processor.report.Tag;
import java.util.stream.Collectors;

/**
 * The decision whether a source joins, by the facts about the target; it is reported to the user.
 *
 * @param answers the answers about the target; names without an answer are libraries
 */
record SourceDecision(BuildAnswers answers, SourceFaults faults) {
  /** Returns whether the condition holds or stays open until run time; reports undecided ones. */
  boolean joins(ConditionalSource source, Condition condition) {
    Condition left = condition.simplify(this::truth);
    for (Atom atom : left.atoms()) {
      if (isUnknown(atom)) {
        faults.report(
            Tag.UndecidedCondition,
            source.file(),
            source.line(),
            "@When(\"" + source.when() + "\") cannot be decided: " + answers.reason(atom) + ".");
        return false;
      }
    }
    boolean joins = !left.equals(Condition.Constant.NEVER);
    faults.report(
        Tag.ConditionalSource,
        source.file(),
        source.line(),
        joins ? joined(source, left) : leftOut(source, condition));
    return joins;
  }

  private Truth truth(Atom atom) {
    boolean isLibrary =
        atom instanceof Atom.Present present && !answers.facts().containsKey(present.name());
    return isLibrary ? Truth.OPEN : answers.truth(atom);
  }

  private boolean isUnknown(Atom atom) {
    if (!(atom instanceof Atom.Present present)) {
      return false;
    }
    Fact fact = answers.facts().get(present.name());
    return fact != null && fact.state() == State.UNKNOWN;
  }

  private static String joined(ConditionalSource source, Condition left) {
    boolean holds = left.equals(Condition.Constant.ALWAYS);
    return source.name()
        + " joins the compilation: \""
        + source.when()
        + "\" "
        + (holds ? "holds" : "stays open until run time (" + left + ")")
        + ".\n"
        + "  Messages of the compiler name a copy of this file; its line numbers are the same.";
  }

  private String leftOut(ConditionalSource source, Condition condition) {
    String reasons =
        condition.atoms().stream()
            .filter(atom -> truth(atom) != Truth.OPEN)
            .map(answers::reason)
            .distinct()
            .collect(Collectors.joining("; "));
    return source.name()
        + " is left out: \""
        + source.when()
        + "\" does not hold"
        + (reasons.isEmpty() ? "." : ": " + reasons + ".");
  }
}
