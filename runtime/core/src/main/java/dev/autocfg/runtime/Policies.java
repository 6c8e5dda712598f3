package dev.autocfg.runtime;

import dev.autocfg.internal.Policy;

/** Reads what the user of this JVM decided about a library. */
record Policies(Policy policy, String fault) {
  /** Returns the policy, or the fault in what the user wrote, which demands that it be mended. */
  static Policies of(String library) {
    try {
      return new Policies(Policy.runTime(library, System::getProperty, System::getenv), "");
    } catch (IllegalArgumentException e) {
      // Someone asked for something about this library, so falling back silently would be wrong.
      Policy demanding = new Policy(Policy.Mode.REQUIRE, "", "a setting that is not understood");
      return new Policies(demanding, e.getMessage());
    }
  }

  boolean off() {
    return policy.mode() == Policy.Mode.OFF;
  }

  /** Returns whether native access was asked for by name, so that the JVM may warn. */
  boolean demands() {
    return policy.mode() == Policy.Mode.REQUIRE;
  }
}
