package dev.autocfg.language.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The atoms of a condition, and those that occur under an even number of negations. */
final class Occurrences {
  private final Set<Atom> all = new LinkedHashSet<>();
  private final Set<Atom> positive = new LinkedHashSet<>();

  private Occurrences(Condition condition) {
    visit(condition, true);
  }

  static List<Atom> atoms(Condition condition) {
    return List.copyOf(new Occurrences(condition).all);
  }

  static List<String> libraries(Condition condition, Predicate<String> library) {
    List<String> names = new ArrayList<>();
    for (Atom atom : new Occurrences(condition).positive) {
      name(atom).filter(library).filter(name -> !names.contains(name)).ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  private void visit(Condition condition, boolean even) {
    if (condition instanceof Atom atom) {
      visitAtom(atom, even);
    } else if (condition instanceof Condition.Not not) {
      visit(not.negated(), !even);
    } else if (condition instanceof Condition.AllOf allOf) {
      allOf.parts().forEach(part -> visit(part, even));
    } else if (condition instanceof Condition.AnyOf anyOf) {
      anyOf.parts().forEach(part -> visit(part, even));
    }
  }

  private void visitAtom(Atom atom, boolean even) {
    all.add(atom);
    if (even) {
      positive.add(atom);
    }
  }

  private static Optional<String> name(Atom atom) {
    if (atom instanceof Atom.Present present) {
      return Optional.of(present.name());
    }
    if (atom instanceof Atom.Symbol symbol) {
      return Optional.of(symbol.library());
    }
    if (atom instanceof Atom.CompareVersion version) {
      return Optional.of(version.library());
    }
    return Optional.empty();
  }
}
