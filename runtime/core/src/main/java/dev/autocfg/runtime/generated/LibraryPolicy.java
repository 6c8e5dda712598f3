package dev.autocfg.runtime.generated;

import dev.autocfg.internal.Policy;
import dev.autocfg.internal.Settings;
import java.util.function.Function;

/**
 * The decision of the user of this JVM about a library.
 *
 * @param policy the decision
 * @param fault the fault in the user's setting; empty if there is none
 */
record LibraryPolicy(Policy policy, String fault) {
  // Classes, not method references, which would cost a program's start some milliseconds.
  private static final Function<String, String> PROPERTIES =
      new Function<>() {
        @Override
        public String apply(String name) {
          return Settings.property(name);
        }
      };

  private static final Function<String, String> ENVIRONMENT =
      new Function<>() {
        @Override
        public String apply(String name) {
          return Settings.variable(name);
        }
      };

  /** Returns the policy in force; a setting with a fault counts as {@code require}. */
  static LibraryPolicy of(String library) {
    try {
      return new LibraryPolicy(Policy.runTime(library, PROPERTIES, ENVIRONMENT), "");
    } catch (IllegalArgumentException e) {
      // The user wants something of this library, so a silent fall back would be wrong.
      Policy demanding = new Policy(Policy.Mode.REQUIRE, "", "a setting that is not understood");
      return new LibraryPolicy(demanding, e.getMessage());
    }
  }

  boolean off() {
    return policy.mode() == Policy.Mode.OFF;
  }

  /** Returns whether the library may not even be looked for: off, or a setting with a fault. */
  boolean barred() {
    return off() || !fault.isEmpty();
  }

  /** Compares as {@code equals} does, which would link a call site while a program starts. */
  boolean isSameAs(LibraryPolicy other) {
    return policy.mode() == other.policy.mode()
        && policy.path().equals(other.policy.path())
        && policy.origin().equals(other.policy.origin())
        && fault.equals(other.fault);
  }

  /** Returns whether the user asked for the library by name, so that the JVM may warn. */
  boolean demands() {
    return policy.mode() == Policy.Mode.REQUIRE;
  }

  /**
   * Returns where the decision comes from, in words: {@code system property autocfg.sodium}; {@code
   * default} where there is none.
   */
  String origin() {
    return policy.origin();
  }
}
