package dev.autocfg.runtime.generated;

import java.util.Map;
import java.util.function.Supplier;

/** One candidate as generated code lists it. */
record CandidateEntry<T>(
    int rank,
    String name,
    Requirement requirement,
    Supplier<? extends T> constructor,
    KnownAnswerCheck knownAnswer) {

  /**
   * Asks the candidate: policies of the user first, then requirement, constructor and known answer.
   *
   * @param required the names of required libraries, each with the setting that requires it
   */
  Attempt<T> attempt(Map<String, String> required) {
    if (!required.isEmpty() && !usesOneOf(required)) {
      return Attempt.refused(
          "it does not use " + String.join(" or ", required.keySet()) + ", as required");
    }
    RequirementAnswer verdict = ask();
    if (verdict.holds()) {
      return create(verdict.reason());
    }
    return requirement.mayChange()
        ? Attempt.refusedForNow(verdict.reason())
        : Attempt.refused(verdict.reason());
  }

  String line(String verdict) {
    return rank + ". " + name + ": " + verdict;
  }

  /**
   * Asks the requirement; one that cannot be asked is unknown, and others are asked all the same.
   */
  private RequirementAnswer ask() {
    try {
      return requirement.ask();
    } catch (RuntimeException | LinkageError e) {
      return RequirementAnswer.unknown("its condition could not be asked: " + FailureReason.of(e));
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
      return Attempt.broken("its constructor returned null");
    }
    try {
      knownAnswer.run();
    } catch (Exception | Error e) {
      return failed("it failed its known-answer test: ", e);
    }
    return Attempt.taken(instance, reason);
  }

  private static <T> Attempt<T> failed(String what, Throwable failure) {
    FailureReason.propagateFatal(failure);
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt(); // The caller of the choice has to see it.
    }
    String reason = FailureReason.of(failure);
    if (FailureReason.isPassing(failure)) {
      return Attempt.refusedForNow(what + reason);
    }
    if (FailureReason.isUnavailability(failure)) {
      return Attempt.refused(reason);
    }
    return FailureReason.isRepeated(failure)
        ? Attempt.refused("its class failed to initialize earlier: " + reason)
        : Attempt.broken(what + reason);
  }

  private boolean usesOneOf(Map<String, String> required) {
    for (String library : requirement.libraries()) {
      if (required.containsKey(library)) {
        return true;
      }
    }
    return false;
  }
}
