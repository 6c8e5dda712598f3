package dev.autocfg.runtime;

import java.util.Map;
import java.util.function.Supplier;

/** Is one candidate as generated code lists it. */
record CandidateEntry<T>(
    int rank,
    String name,
    When when,
    Supplier<? extends T> constructor,
    KnownAnswerTest knownAnswer) {

  /**
   * Asks the candidate: requirements of the user first, then condition, constructor and test.
   *
   * @param required the names of required libraries, each with where the user says so
   */
  Attempt<T> attempt(Map<String, String> required) {
    if (!required.isEmpty() && !needsOneOf(required)) {
      return Attempt.refused(
          "it does not use " + String.join(" or ", required.keySet()) + ", as required");
    }
    Verdict verdict = ask();
    return verdict.holds() ? create(verdict.reason()) : Attempt.refused(verdict.reason());
  }

  String line(String verdict) {
    return rank + ". " + name + ": " + verdict;
  }

  /** Asks the condition; what cannot be asked is unknown, and no reason to fail the others. */
  private Verdict ask() {
    try {
      return when.ask();
    } catch (RuntimeException | LinkageError e) {
      return Verdict.unknown("its condition could not be asked: " + Failures.reason(e));
    }
  }

  private Attempt<T> create(String reason) {
    T instance;
    try {
      instance = constructor.get();
    } catch (Exception | Error e) { // Other languages throw checked exceptions undeclared.
      return failed("its constructor failed: ", e);
    }
    if (instance == null) {
      return Attempt.broken("its constructor gave no object");
    }
    try {
      knownAnswer.run();
    } catch (Exception | Error e) {
      return failed("it failed its known-answer test: ", e);
    }
    return Attempt.taken(instance, reason);
  }

  private static <T> Attempt<T> failed(String what, Throwable failure) {
    Failures.propagateFatal(failure);
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt(); // The caller of the choice has to see it.
    }
    String reason = Failures.reason(failure);
    return Failures.isUnavailability(failure)
        ? Attempt.refused(reason)
        : Attempt.broken(what + reason);
  }

  private boolean needsOneOf(Map<String, String> required) {
    for (NativeDependency library : when.needs()) {
      if (required.containsKey(library.library())) {
        return true;
      }
    }
    return false;
  }
}
