package dev.autocfg.runtime.generated;

import dev.autocfg.internal.Truth;

/**
 * The answer to a requirement.
 *
 * @param truth the answer; OPEN where it could not be asked
 * @param reason the reason, one sentence
 */
record Verdict(Truth truth, String reason) {
  static Verdict of(boolean holds, String reason) {
    return new Verdict(Truth.of(holds), reason);
  }

  static Verdict unknown(String reason) {
    return new Verdict(Truth.OPEN, reason);
  }

  boolean holds() {
    return truth == Truth.TRUE;
  }
}
