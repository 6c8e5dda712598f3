package dev.autocfg.probes;

/** The extent of an answer. */
public enum Scope {
  /**
   * The compilation: the JDK API at its release. Such answers are the same wherever it is built.
   */
  TARGET,
  /** The building machine only. */
  MACHINE
}
