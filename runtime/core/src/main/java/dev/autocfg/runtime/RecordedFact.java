package dev.autocfg.runtime;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells what a probe answered when the code was compiled, as {@code FooCfg.report()} lists it.
 *
 * @param name the probe's name
 * @param question the exact question
 * @param state the answer
 * @param reason why, in the words of the constant's Javadoc
 * @param values what else was known, by key in alphabetical order: {@code version}, {@code soname}
 *     …
 */
public record RecordedFact(
    String name, String question, State state, String reason, Map<String, String> values) {

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

  /** Keeps a copy. */
  public RecordedFact {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** Returns the fact in one line: {@code ffm: ABSENT: …}. */
  @Override
  public String toString() {
    return name + ": " + state + ": " + reason;
  }
}
