package dev.autocfg.runtime.generated;

import dev.autocfg.State;
import dev.autocfg.runtime.RecordedFact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The recorded facts of a generated {@code FooCfg}. */
public final class RecordedFacts {
  private static final int COLUMNS = 4;

  private RecordedFacts() {}

  /**
   * Returns the facts of a table, which compilers take far faster than as many calls.
   *
   * @param rows a fact each: name, question, {@linkplain State state} as {@code PRESENT}, reason,
   *     then key and value of each of its values; so an even number of strings, at least 4
   * @return the facts in the order of the rows; unmodifiable
   * @throws IllegalArgumentException if a row has another length, or its state does not exist
   */
  public static List<RecordedFact> listOf(String[][] rows) {
    RecordedFact[] facts = new RecordedFact[rows.length];
    for (int i = 0; i < rows.length; i++) {
      facts[i] = fact(rows[i]);
    }
    return List.of(facts);
  }

  private static RecordedFact fact(String[] row) {
    if (row.length < COLUMNS || row.length % 2 != 0) {
      throw new IllegalArgumentException("a row of " + row.length + " strings");
    }
    Map<String, String> values = new TreeMap<>();
    for (int i = COLUMNS; i < row.length; i += 2) {
      values.put(row[i], row[i + 1]);
    }
    return new RecordedFact(row[0], row[1], State.valueOf(row[2]), row[3], values);
  }
}
