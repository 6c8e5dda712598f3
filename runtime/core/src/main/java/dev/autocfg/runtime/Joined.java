package dev.autocfg.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins conditions by "and" or "or" in Kleene's three-valued logic.
 *
 * @see When#all
 * @see When#any
 */
final class Joined extends When {
  private final List<When> parts;
  private final Verdict.Truth decisive;

  /** Takes the truth that decides the whole: NO for "and", YES for "or". */
  Joined(List<When> parts, Verdict.Truth decisive) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("expected at least one condition, got none");
    }
    this.parts = parts;
    this.decisive = decisive;
  }

  @Override
  Verdict ask() {
    List<Verdict> verdicts = new ArrayList<>();
    Verdict.Truth joined = decisive.negated();
    for (When part : parts) {
      Verdict verdict = part.ask();
      if (verdict.truth() == decisive) {
        return verdict;
      }
      if (verdict.truth() == Verdict.Truth.UNKNOWN) {
        joined = Verdict.Truth.UNKNOWN;
      }
      verdicts.add(verdict);
    }
    return new Verdict(joined, reason(joined, verdicts));
  }

  /** Joins the reasons; of a whole that does not hold, those of parts that hold are left out. */
  private static String reason(Verdict.Truth joined, List<Verdict> verdicts) {
    List<String> reasons = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      if (joined == Verdict.Truth.YES || !verdict.holds()) {
        reasons.add(verdict.reason());
      }
    }
    return String.join("; ", reasons);
  }

  @Override
  List<NativeDependency> needs() {
    List<NativeDependency> all = new ArrayList<>();
    for (When part : parts) {
      all.addAll(part.needs());
    }
    return all;
  }
}
