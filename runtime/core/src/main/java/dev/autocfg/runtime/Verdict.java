package dev.autocfg.runtime;

/**
 * Answers a condition at run time.
 *
 * @param truth the answer
 * @param reason why, one sentence
 */
record Verdict(Truth truth, String reason) {
  /** Three values: what could not be asked is neither yes nor no. */
  enum Truth {
    YES,
    NO,
    UNKNOWN;

    Truth negated() {
      return this == YES ? NO : this == NO ? YES : UNKNOWN;
    }
  }

  static Verdict of(boolean holds, String reason) {
    return new Verdict(holds ? Truth.YES : Truth.NO, reason);
  }

  static Verdict unknown(String reason) {
    return new Verdict(Truth.UNKNOWN, reason);
  }

  boolean holds() {
    return truth == Truth.YES;
  }
}
