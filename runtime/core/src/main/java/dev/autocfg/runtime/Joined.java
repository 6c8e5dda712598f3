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
    this.parts = parts;
    this.decisive = decisive;
  }

  @Override
  Verdict ask() {
    List<String> reasons = new ArrayList<>();
    Verdict.Truth joined = decisive.negated();
    for (When part : parts) {
      Verdict verdict = part.ask();
      if (verdict.truth() == decisive) {
        return verdict;
      }
      if (verdict.truth() == Verdict.Truth.UNKNOWN) {
        joined = Verdict.Truth.UNKNOWN;
      }
      reasons.add(verdict.reason());
    }
    return new Verdict(joined, String.join("; ", reasons));
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
