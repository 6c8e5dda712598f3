package dev.autocfg.runtime;

/**
 * Is the outcome of asking one candidate.
 *
 * @param instance the candidate, or {@code null} if it was refused
 * @param reason why
 */
record Attempt<T>(T instance, String reason) {
  static <T> Attempt<T> refused(String reason) {
    return new Attempt<>(null, reason);
  }
}
