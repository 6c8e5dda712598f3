package dev.autocfg.runtime;

/**
 * Says whether a native library can be used in this JVM, and why or why not.
 *
 * @param available whether it can be used
 * @param reason one sentence: what was found and checked, or what stands in the way and the remedy
 */
public record Availability(boolean available, String reason) {
  static Availability yes(String reason) {
    return new Availability(true, reason);
  }

  static Availability no(String reason) {
    return new Availability(false, reason);
  }
}
