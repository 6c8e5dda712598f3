package dev.autocfg.processor.jdk;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Values;
import java.util.List;

/**
 * The answer of a look-up to a question, and the code whose compilation decides where the look-up
 * does not.
 *
 * @param state the answer so far
 * @param reason why
 * @param values what else is known, should the answer be yes
 * @param imports what the code imports
 * @param use code that uses what is asked for: members of a class for a snippet, else statements on
 *     one line; empty where the answer is final
 * @param ofRelease whether a yes holds for the release that is compiled for, which the reason then
 *     has to name
 */
record LookupResult(
    State state,
    String reason,
    Values values,
    List<String> imports,
    String use,
    boolean ofRelease) {
  static LookupResult settled(State state, String reason) {
    return new LookupResult(state, reason, Values.none(), List.of(), "", false);
  }

  /** Returns a yes about the JDK that needs no compiler. */
  static LookupResult usable(String reason) {
    return new LookupResult(State.PRESENT, reason, Values.none(), List.of(), "", true);
  }

  /** Returns a yes about the JDK that a compiler has to confirm. */
  static LookupResult toConfirm(String reason, String use) {
    return new LookupResult(State.PRESENT, reason, Values.none(), List.of(), use, true);
  }

  /** Returns the same with another reason. */
  LookupResult because(String words) {
    return new LookupResult(state, words, values, imports, use, ofRelease);
  }

  /** Returns the same with what else is known. */
  LookupResult with(Values known) {
    return new LookupResult(state, reason, known, imports, use, ofRelease);
  }

  boolean isSettled() {
    return use.isEmpty();
  }

  boolean isPresent() {
    return state == State.PRESENT;
  }
}
