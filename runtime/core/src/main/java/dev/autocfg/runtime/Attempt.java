package dev.autocfg.runtime;

/**
 * Is the outcome of asking one candidate.
 *
 * @param instance the candidate, or {@code null} if it was refused
 * @param reason why, in one line
 * @param faulty whether it was refused because it is broken, which someone should mend; not because
 *     of the machine or of what the user wished
 */
record Attempt<T>(T instance, String reason, boolean faulty) {
  Attempt {
    reason = Failures.oneLine(reason);
  }

  static <T> Attempt<T> taken(T instance, String reason) {
    return new Attempt<>(instance, reason, false);
  }

  static <T> Attempt<T> refused(String reason) {
    return new Attempt<>(null, reason, false);
  }

  static <T> Attempt<T> broken(String reason) {
    return new Attempt<>(null, reason, true);
  }
}
