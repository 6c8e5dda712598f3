package dev.autocfg.inspect.library;

import dev.autocfg.State;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds what becomes of a fact, without its question and evidence.
 *
 * @param reason one sentence without paths
 */
record Finding(State state, String reason, SortedMap<String, String> values) {
  Finding {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  Finding(State state, String reason) {
    this(state, reason, new TreeMap<>());
  }
}
