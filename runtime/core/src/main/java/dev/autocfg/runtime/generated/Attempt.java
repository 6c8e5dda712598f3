package dev.autocfg.runtime.generated;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of asking one candidate.
 *
 * @param instance the candidate, or {@code null} if it was refused
 * @param reason the reason, in one line
 * @param faulty whether the candidate was refused because it is broken and should be fixed; false
 *     where the machine or the user's setting is the reason
 * @param mayChange whether it was refused for a reason that may pass
 */
record Attempt<T>(@Nullable T instance, String reason, boolean faulty, boolean mayChange) {
  Attempt {
    reason = FailureReason.oneLine(reason);
  }

  static <T> Attempt<T> taken(T instance, String reason) {
    return new Attempt<>(instance, reason, false, false);
  }

  static <T> Attempt<T> refused(String reason) {
    return new Attempt<>(null, reason, false, false);
  }

  static <T> Attempt<T> broken(String reason) {
    return new Attempt<>(null, reason, true, false);
  }

  /** Returns the refusal for a reason that may pass. */
  static <T> Attempt<T> refusedForNow(String reason) {
    return new Attempt<>(null, reason, false, true);
  }
}
