package dev.autocfg.runtime;

import java.util.Optional;

/** Answers what a {@link When} asks of a library. */
public sealed interface NativeDependency permits NativeLibrary, NativeBinding {
  /** Returns the name of the library's probe, which is also its name in the policy. */
  String library();

  /** Returns whether the library can be used, and why or why not. */
  Availability availability();

  /** Returns the version that the library itself reported, empty where it could not be asked. */
  Optional<String> version();

  /** Returns whether the library exports a symbol that its description names. */
  boolean exports(String symbol);

  /** Returns whether the library was asked for a symbol, so that {@link #exports} is an answer. */
  boolean wasAskedFor(String symbol);

  /**
   * Returns where the user's decision about the library stands, in words: {@code system property
   * autocfg.sodium}; {@code default} where there is none.
   */
  String policyOrigin();

  /** Returns whether the user demanded this library: {@code require}, or a path. */
  boolean required();
}
