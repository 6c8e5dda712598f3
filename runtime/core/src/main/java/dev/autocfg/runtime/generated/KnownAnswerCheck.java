package dev.autocfg.runtime.generated;

/** A candidate's check of itself against a known answer. */
@FunctionalInterface
public interface KnownAnswerCheck {
  /** Returns if the candidate's answer is right; throws any exception otherwise. */
  void run() throws Exception;
}
