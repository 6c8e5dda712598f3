package dev.autocfg.runtime;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Tells what a probe answered when the code was compiled, as {@code FooCfg.report()} lists it.
 *
 * <p>Not a record: generated code names it, and is compiled for releases older than records too.
 */
public final class RecordedFact {
  private final String name;
  private final String question;
  private final State state;
  private final String reason;
  private final Map<String, String> values;

  /** Says how a probe was answered. */
  public enum State {
    /** It was there and usable. */
    PRESENT,
    /** It was not where the build looked. */
    ABSENT,
    /** It was there, but not usable. */
    UNUSABLE,
    /** The question could not be asked. */
    UNKNOWN
  }

  /** Creates a fact without values. */
  public RecordedFact(String name, String question, State state, String reason) {
    this(name, question, state, reason, Map.of());
  }

  /** Creates a fact; the values are copied. */
  public RecordedFact(
      String name, String question, State state, String reason, Map<String, String> values) {
    this.name = Objects.requireNonNull(name, "name");
    this.question = Objects.requireNonNull(question, "question");
    this.state = Objects.requireNonNull(state, "state");
    this.reason = Objects.requireNonNull(reason, "reason");
    this.values = Collections.unmodifiableMap(new TreeMap<>(values));
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
