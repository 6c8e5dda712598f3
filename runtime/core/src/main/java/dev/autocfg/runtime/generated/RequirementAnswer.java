package dev.autocfg.runtime.generated;

import dev.autocfg.internal.Truth;

/**
 * The answer to a requirement.
 *
 * @param truth the answer; OPEN where it could not be asked
 * @param reason the reason, one sentence
 */
record RequirementAnswer(Truth truth, String reason) {
  static RequirementAnswer of(boolean holds, String reason) {
    return new RequirementAnswer(Truth.of(holds), reason);
  }

  static RequirementAnswer unknown(String reason) {
    return new RequirementAnswer(Truth.OPEN, reason);
  }

  boolean holds() {
    return truth == Truth.TRUE;
  }
}
