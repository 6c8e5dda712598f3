package dev.autocfg.language.condition;

import dev.autocfg.internal.Truth;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What conjunction and disjunction have in common. */
final class Parts {
  private Parts() {}

  /** Returns the parts with those of the same kind opened up. */
  static List<Condition> merged(List<Condition> parts, Function<Condition, List<Condition>> open) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("expected two parts or more, found " + parts);
    }
    return parts.stream().flatMap(part -> open.apply(part).stream()).toList();
  }

  /** Returns the simplified parts without those that change nothing. */
  static List<Condition> simplified(
      List<Condition> parts, Function<? super Atom, Truth> atom, Condition neutral) {
    return parts.stream()
        .map(part -> part.simplify(atom))
        .filter(part -> !part.equals(neutral))
        .toList();
  }

  static String joined(List<Condition> parts, String operator, Predicate<Condition> parentheses) {
    return parts.stream()
        .map(part -> parentheses.test(part) ? "(" + part + ")" : part.toString())
        .collect(Collectors.joining(operator));
  }

  /** Returns whether a reader takes the text for one thing after a {@code !}. */
  static boolean holdsTogether(Condition condition) {
    return condition instanceof Condition.Not
        || condition instanceof Condition.Constant
        || condition instanceof Atom.Present
        || condition instanceof Atom.Symbol
        || condition instanceof Atom.Preview;
  }
}
