package dev.autocfg.internal;

import org.jspecify.annotations.Nullable;

/**
 * The settings of the running program. One that a SecurityManager hides (up to JDK 23) is not set.
 */
public final class Settings {

  private Settings() {}

  /** Returns the value of a system property, or {@code null}. */
  public static @Nullable String property(String name) {
    try {
      return System.getProperty(name);
    } catch (SecurityException e) {
      return null;
    }
  }

  /** Returns the value of an environment variable, or {@code null}. */
  public static @Nullable String variable(String name) {
    try {
      return System.getenv(name);
    } catch (SecurityException e) {
      return null;
    }
  }
}
