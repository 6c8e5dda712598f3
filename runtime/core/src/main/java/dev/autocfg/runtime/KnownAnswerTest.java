package dev.autocfg.runtime;

/** Runs a candidate's known-answer test. */
@FunctionalInterface
public interface KnownAnswerTest {
  /** Returns if the candidate answers right, else throws whatever it likes. */
  void run() throws Exception;
}
