package dev.autocfg.inspect.library;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Values;

/**
 * The answer of a fact, without its question and evidence.
 *
 * @param reason one sentence without paths
 */
record Finding(State state, String reason, Values values) {
  Finding(State state, String reason) {
    this(state, reason, Values.none());
  }
}
