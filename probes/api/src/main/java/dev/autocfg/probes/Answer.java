package dev.autocfg.probes;

import dev.autocfg.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answer to a {@link Question}.
 *
 * @param scope what the answer is true of: the compilation, whose answers decide conditions and are
 *     constants, or the building machine only
 * @param state the answer
 * @param reason why, one sentence fit to publish: it is written to generated sources and in the
 *     jar, so it names no path, host or user
 * @param values what else is known, by key; published as well
 * @param evidence what was looked at, in order; may name paths, and is shown on this machine only
 */
public record Answer(
    Scope scope,
    State state,
    String reason,
    SortedMap<String, String> values,
    List<String> evidence) {

  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException if the reason is blank
   */
  public Answer {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(state, "state");
    if (reason.isBlank()) {
      throw new IllegalArgumentException("expected a reason, got a blank one");
    }
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    evidence = List.copyOf(evidence);
  }

  /** Returns an answer that is fixed by the compilation: the same wherever it is built. */
  public static Answer ofTarget(State state, String reason) {
    return new Answer(Scope.TARGET, state, reason, new TreeMap<>(), List.of());
  }

  /** Returns an answer that is true of the building machine only. */
  public static Answer ofMachine(State state, String reason) {
    return new Answer(Scope.MACHINE, state, reason, new TreeMap<>(), List.of());
  }

  /** Returns this answer with one more value. */
  public Answer withValue(String key, String value) {
    SortedMap<String, String> more = new TreeMap<>(values);
    more.put(key, value);
    return new Answer(scope, state, reason, more, evidence);
  }

  /** Returns this answer with one more line of evidence. */
  public Answer withEvidence(String line) {
    List<String> more = new ArrayList<>(evidence);
    more.add(line);
    return new Answer(scope, state, reason, values, more);
  }
}
