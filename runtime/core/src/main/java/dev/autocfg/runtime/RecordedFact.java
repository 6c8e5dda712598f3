package dev.autocfg.runtime;

import dev.autocfg.State;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The answer of a probe when the code was compiled, as {@code FooCfg.report()} lists it.
 *
 * <p>Not a record, so that later versions can add values without breaking record patterns.
 */
public final class RecordedFact {
  private static final int COLUMNS = 4;

  private final String name;
  private final String question;
  private final State state;
  private final String reason;
  private final Map<String, String> values;

  /** Creates a fact; the values are copied. */
  public RecordedFact(
      String name, String question, State state, String reason, Map<String, String> values) {
    this.name = Objects.requireNonNull(name, "name");
    this.question = Objects.requireNonNull(question, "question");
    this.state = Objects.requireNonNull(state, "state");
    this.reason = Objects.requireNonNull(reason, "reason");
    this.values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /**
   * Returns facts of a table, as generated code has them: compilers take a table of strings far
   * faster than as many calls.
   *
   * @param rows a fact each: name, question, {@linkplain State state} as {@code PRESENT}, reason,
   *     then key and value of each of its values; so an even number of strings, at least 4
   * @return the facts in the order of the rows; unmodifiable
   * @throws IllegalArgumentException if a row has another length, or its state is none
   */
  public static List<RecordedFact> listOf(String[][] rows) {
    RecordedFact[] facts = new RecordedFact[rows.length];
    for (int i = 0; i < rows.length; i++) {
      facts[i] = of(rows[i]);
    }
    return List.of(facts);
  }

  private static RecordedFact of(String[] row) {
    if (row.length < COLUMNS || row.length % 2 != 0) {
      throw new IllegalArgumentException("a row of " + row.length + " strings");
    }
    Map<String, String> values = new TreeMap<>();
    for (int i = COLUMNS; i < row.length; i += 2) {
      values.put(row[i], row[i + 1]);
    }
    return new RecordedFact(row[0], row[1], State.valueOf(row[2]), row[3], values);
  }

  /** Returns the probe's name. */
  public String name() {
    return name;
  }

  /** Returns the exact question. */
  public String question() {
    return question;
  }

  /** Returns the answer. */
  public State state() {
    return state;
  }

  /** Returns why, in the words of the constant's Javadoc. */
  public String reason() {
    return reason;
  }

  /**
   * Returns what else was known, by key in alphabetical order: {@code version}, {@code soname} …;
   * unmodifiable.
   */
  public Map<String, String> values() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordedFact fact
        && name.equals(fact.name)
        && question.equals(fact.question)
        && state == fact.state
        && reason.equals(fact.reason)
        && values.equals(fact.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, question, state, reason, values);
  }

  /** Returns the fact in one line: {@code ffm: ABSENT: …}. */
  @Override
  public String toString() {
    return name + ": " + state + ": " + reason;
  }
}
