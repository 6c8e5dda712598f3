package dev.autocfg.language.condition;

import dev.autocfg.language.condition.Fault.Kind;
import dev.autocfg.language.text.Nearest;
import dev.autocfg.language.text.Quote;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A check of the use of a probe's name. */
interface NameRule {
  /** Accepts every name, for texts that are parsed before the names are known. */
  NameRule ANY = (name, use) -> Optional.empty();

  /** The uses of a name. */
  enum Use {
    /** Alone: {@code sodium}. */
    PLAIN,
    /** Before a dot: {@code sodium.version}. */
    LIBRARY
  }

  /** Returns the fault in the use of the name, if there is one. */
  Optional<Fault> fault(ConditionToken name, Use use);

  /** Returns a rule that accepts the given names, each used as its kind allows. */
  static NameRule knowing(Map<String, NameKind> known) {
    SortedSet<String> candidates = new TreeSet<>(known.keySet());
    candidates.addAll(ConditionNames.reserved());
    return (name, use) -> {
      NameKind kind = known.get(name.text());
      if (kind == null) {
        return Optional.of(unknown(name, known, candidates));
      }
      return use == Use.LIBRARY && kind != NameKind.LIBRARY
          ? Optional.of(flag(name))
          : Optional.empty();
    };
  }

  private static Fault unknown(
      ConditionToken name, Map<String, NameKind> known, SortedSet<String> candidates) {
    String hint =
        Nearest.to(name.text(), candidates)
            .map(Nearest::hint)
            .orElseGet(() -> "; known are " + shown(new TreeSet<>(known.keySet())));
    return new Fault(
        Kind.UNKNOWN_NAME,
        name.offset(),
        "expected the name of a probe, found " + Quote.of(name.text()) + hint,
        ConditionExamples.SHORT_EXAMPLE);
  }

  private static String shown(SortedSet<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private static Fault flag(ConditionToken name) {
    return new Fault(
        Kind.TYPE,
        name.offset(),
        "expected a library before the dot, found "
            + Quote.of(name.text())
            + ", which is a flag: it has neither a version nor symbols",
        ConditionExamples.SYMBOL_EXAMPLE);
  }
}
