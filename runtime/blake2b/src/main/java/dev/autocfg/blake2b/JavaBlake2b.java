package dev.autocfg.blake2b;

import dev.autocfg.Candidate;
import dev.autocfg.KnownAnswer;

/** BLAKE2b in Java, for every JDK and machine. */
@Candidate(of = Blake2bEngine.class, rank = 2)
final class JavaBlake2b implements Blake2bEngine {
  JavaBlake2b() {}

  @KnownAnswer
  static void selfTest() {
    KnownAnswers.check(new JavaBlake2b());
  }

  @Override
  public State start(Parameters parameters) {
    return new JavaState(parameters);
  }
}
