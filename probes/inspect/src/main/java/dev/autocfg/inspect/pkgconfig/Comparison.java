package dev.autocfg.inspect.pkgconfig;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Compares two versions, as a word between them says. */
enum Comparison {
  ANY("(any)"),
  LESS("<"),
  GREATER(">"),
  AT_MOST("<="),
  AT_LEAST(">="),
  EQUAL("="),
  NOT_EQUAL("!=");

  /**
   * What a provided version must be, seen from the demanded one, by what is demanded and by what is
   * provided. Found by asking pkgconf 1.8.1 each pair with a lower, the same and a higher version;
   * no rule stands behind all of it.
   */
  private static final Map<Comparison, Map<Comparison, Comparison>> PROVIDED =
      Map.of(
          ANY, row("(any) (any) (any) (any) (any) (any)"),
          LESS, row("> < >= < < >="),
          GREATER, row("> < > <= > <="),
          AT_MOST, row("> < >= <= <= >"),
          AT_LEAST, row("> < >= <= >= <"),
          EQUAL, row("> < >= <= = !="),
          NOT_EQUAL, row("<= >= < > != ="));

  private final String word;

  Comparison(String word) {
    this.word = word;
  }

  /** Reads one word for each of {@code < > <= >= = !=} that may be provided. */
  private static Map<Comparison, Comparison> row(String words) {
    Map<Comparison, Comparison> row = new EnumMap<>(Comparison.class);
    List<String> cells = List.of(words.split(" ", -1));
    List<Comparison> provided = List.of(LESS, GREATER, AT_MOST, AT_LEAST, EQUAL, NOT_EQUAL);
    for (int i = 0; i < cells.size(); i++) {
      row.put(provided.get(i), of(cells.get(i)));
    }
    return row;
  }

  /** Returns what a word means; one that is none, {@code =>}, accepts every version. */
  static Comparison of(String word) {
    for (Comparison comparison : values()) {
      if (comparison.word.equals(word)) {
        return comparison;
      }
    }
    return ANY;
  }

  /** Returns whether the left version is as this says of the right one. */
  boolean holds(String left, String right) {
    return switch (this) {
      case ANY -> true;
      case LESS -> PcVersion.compare(left, right) < 0;
      case GREATER -> PcVersion.compare(left, right) > 0;
      case AT_MOST -> PcVersion.compare(left, right) <= 0;
      case AT_LEAST -> PcVersion.compare(left, right) >= 0;
      case EQUAL -> PcVersion.compare(left, right) == 0;
      case NOT_EQUAL -> PcVersion.compare(left, right) != 0;
    };
  }

  /** Returns whether what is provided satisfies this demand; without a version nothing does. */
  boolean isMetBy(Comparison provided, String providedVersion, String version) {
    return provided != ANY && PROVIDED.get(this).get(provided).holds(providedVersion, version);
  }

  @Override
  public String toString() {
    return word;
  }
}
