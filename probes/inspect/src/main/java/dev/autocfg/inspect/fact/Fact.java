package dev.autocfg.inspect.fact;

import dev.autocfg.State;
import dev.autocfg.inspect.query.Query;
import dev.autocfg.probes.Scope;
import java.util.List;

/**
 * The answer of one probe.
 *
 * @param name the probe's name
 * @param query the question
 * @param scope what the answer is true of
 * @param state the answer
 * @param reason why the state is what it is, one sentence fit to publish
 * @param values what else is known
 * @param evidence what was looked at, in order; may name paths, so it is for reports and
 *     diagnostics of this machine only and never for generated files
 */
public record Fact(
    String name,
    Query query,
    Scope scope,
    State state,
    String reason,
    Values values,
    List<String> evidence) {

  /** Keeps a copy. */
  public Fact {
    evidence = List.copyOf(evidence);
  }

  /** Returns a fact without values and evidence, of the scope of its question. */
  public static Fact of(String name, Query query, State state, String reason) {
    return new Fact(name, query, query.scope(), state, reason, Values.none(), List.of());
  }

  /** Returns the same fact with other values. */
  public Fact with(Values other) {
    return new Fact(name, query, scope, state, reason, other, evidence);
  }

  /** Returns the same fact with other evidence. */
  public Fact withEvidence(List<String> other) {
    return new Fact(name, query, scope, state, reason, values, other);
  }

  /** Returns whether the answer is {@link State#PRESENT}. */
  public boolean present() {
    return state == State.PRESENT;
  }

  /** Returns whether two facts say the same, whatever their words and evidence are. */
  public boolean agreesWith(Fact other) {
    return state == other.state && scope == other.scope && values.equals(other.values);
  }
}
