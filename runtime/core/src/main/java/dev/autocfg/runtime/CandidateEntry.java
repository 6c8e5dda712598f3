package dev.autocfg.runtime;

import java.util.Set;
import java.util.function.Supplier;

/** Is one candidate as generated code lists it. */
record CandidateEntry<T>(
    int rank,
    String name,
    When when,
    Supplier<? extends T> constructor,
    KnownAnswerTest knownAnswer) {

  /** Asks the candidate: requirements of the user first, then condition, constructor and test. */
  Attempt<T> attempt(Set<String> required) {
    if (!required.isEmpty() && !needsOneOf(required)) {
      return Attempt.refused("it does not use " + String.join(", ", required) + ", as required");
    }
    Verdict verdict = when.ask();
    return verdict.holds() ? create(verdict.reason()) : Attempt.refused(verdict.reason());
  }

  String line(String verdict) {
    return rank + ". " + name + ": " + verdict;
  }

  private Attempt<T> create(String reason) {
    try {
      T instance = constructor.get();
      knownAnswer.run();
      return new Attempt<>(instance, reason);
    } catch (NativeUnavailableException e) {
      return Attempt.refused(e.getMessage());
    } catch (Exception | LinkageError | AssertionError e) {
      return Attempt.refused("it failed its known-answer test or its constructor: " + e);
    }
  }

  private boolean needsOneOf(Set<String> required) {
    for (NativeDependency library : when.needs()) {
      if (required.contains(library.library())) {
        return true;
      }
    }
    return false;
  }
}
