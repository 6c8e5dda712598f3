package dev.autocfg.inspect.library;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Values;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The answer of a fact, without its question and evidence.
 *
 * @param reason one sentence without paths
 * @param file the file that was read, of a version that fits as far as it is known
 */
record Finding(State state, String reason, Values values, Optional<Path> file) {
  Finding(State state, String reason) {
    this(state, reason, Values.none());
  }

  Finding(State state, String reason, Values values) {
    this(state, reason, values, Optional.empty());
  }

  Finding in(Path read) {
    return new Finding(state, reason, values, Optional.of(read));
  }
}
