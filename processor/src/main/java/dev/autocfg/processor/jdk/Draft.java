package dev.autocfg.processor.jdk;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Values;
import java.util.List;

/**
 * Is what a look-up alone says of a question, and the code whose compilation has the last word
 * where the look-up has not.
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
record Draft(
    State state,
    String reason,
    Values values,
    List<String> imports,
    String use,
    boolean ofRelease) {
  static Draft settled(State state, String reason) {
    return new Draft(state, reason, Values.none(), List.of(), "", false);
  }

  /** Returns a yes about the JDK that needs no compiler. */
  static Draft usable(String reason) {
    return new Draft(State.PRESENT, reason, Values.none(), List.of(), "", true);
  }

  /** Returns a yes about the JDK that a compiler has to confirm. */
  static Draft toConfirm(String reason, String use) {
    return new Draft(State.PRESENT, reason, Values.none(), List.of(), use, true);
  }

  /** Returns the same with another reason. */
  Draft because(String words) {
    return new Draft(state, words, values, imports, use, ofRelease);
  }

  /** Returns the same with what else is known. */
  Draft with(Values known) {
    return new Draft(state, reason, known, imports, use, ofRelease);
  }

  boolean isSettled() {
    return use.isEmpty();
  }

  boolean isPresent() {
    return state == State.PRESENT;
  }
}
