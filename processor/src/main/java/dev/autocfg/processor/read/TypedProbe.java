package dev.autocfg.processor.read;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.query.Query;

/**
 * A probe whose kind of question is known.
 *
 * @param request the probe
 * @param query its question
 */
public record TypedProbe<Q extends Query>(ProbeRequest request, Q query) {
  /** Returns the probe's name. */
  public String name() {
    return request.name();
  }

  /** Returns an answer without values and evidence. */
  public Fact fact(State state, String reason) {
    return Fact.of(name(), query, state, reason);
  }
}
