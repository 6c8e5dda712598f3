package dev.autocfg.runtime.generated;

import dev.autocfg.internal.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * Requirements joined by "and" or "or" in Kleene's three-valued logic. The parts are asked in
 * order, and none after the first that decides the whole.
 *
 * @see Requirement#all
 * @see Requirement#any
 */
final class JoinedRequirement extends Requirement {
  private final List<Requirement> parts;
  private final Truth decisive;

  /** Takes the truth that decides the whole: FALSE for "and", TRUE for "or". */
  JoinedRequirement(List<Requirement> parts, Truth decisive) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("expected at least one requirement, got none");
    }
    this.parts = parts;
    this.decisive = decisive;
  }

  @Override
  RequirementAnswer ask() {
    List<RequirementAnswer> verdicts = new ArrayList<>();
    Truth joined = decisive.not();
    for (Requirement part : parts) {
      RequirementAnswer verdict = part.ask();
      if (verdict.truth() == decisive) {
        return verdict;
      }
      if (verdict.truth() == Truth.OPEN) {
        joined = Truth.OPEN;
      }
      verdicts.add(verdict);
    }
    return new RequirementAnswer(joined, reason(joined, verdicts));
  }

  /**
   * Joins the reasons, each once; of a whole that does not hold, those of parts that hold are left
   * out.
   */
  private static String reason(Truth joined, List<RequirementAnswer> verdicts) {
    List<String> reasons = new ArrayList<>();
    for (RequirementAnswer verdict : verdicts) {
      boolean counts = joined == Truth.TRUE || !verdict.holds();
      if (counts && !reasons.contains(verdict.reason())) {
        reasons.add(verdict.reason());
      }
    }
    return String.join("; ", reasons);
  }

  @Override
  boolean mayChange() {
    for (Requirement part : parts) {
      if (part.mayChange()) {
        return true;
      }
    }
    return false;
  }

  @Override
  List<String> libraries() {
    List<String> all = new ArrayList<>();
    for (Requirement part : parts) {
      all.addAll(part.libraries());
    }
    return all;
  }
}
