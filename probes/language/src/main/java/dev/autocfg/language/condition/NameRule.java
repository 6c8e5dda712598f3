package dev.autocfg.language.condition;

import dev.autocfg.language.condition.Fault.Kind;
import dev.autocfg.language.text.Nearest;
import dev.autocfg.language.text.Quote;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Judges the use of a probe's name. */
interface NameRule {
  /** Lets every name pass, for texts that are read before the names are known. */
  NameRule ANY = (name, use) -> Optional.empty();

  /** How a name is used. */
  enum Use {
    /** Alone: {@code sodium}. */
    PLAIN,
    /** Before a dot: {@code sodium.version}. */
    LIBRARY
  }

  /** Returns what is wrong with the use of the name, if anything. */
  Optional<Fault> fault(Token name, Use use);

  /** Accepts the names given, each used as its kind allows. */
  static NameRule knowing(Map<String, NameKind> known) {
    SortedSet<String> candidates = new TreeSet<>(known.keySet());
    candidates.addAll(Names.reserved());
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
      Token name, Map<String, NameKind> known, SortedSet<String> candidates) {
    String hint =
        Nearest.to(name.text(), candidates)
            .map(Nearest::hint)
            .orElseGet(() -> "; known are " + shown(new TreeSet<>(known.keySet())));
    return new Fault(
        Kind.UNKNOWN_NAME,
        name.offset(),
        "expected the name of a probe, found " + Quote.of(name.text()) + hint,
        Messages.SHORT_EXAMPLE);
  }

  private static String shown(SortedSet<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private static Fault flag(Token name) {
    return new Fault(
        Kind.TYPE,
        name.offset(),
        "expected a library before the dot, found "
            + Quote.of(name.text())
            + ", which is a flag: it has neither a version nor symbols",
        Messages.SYMBOL_EXAMPLE);
  }
}
