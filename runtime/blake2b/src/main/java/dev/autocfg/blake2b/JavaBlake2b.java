package dev.autocfg.blake2b;

import dev.autocfg.Candidate;
import dev.autocfg.KnownAnswer;

/** The implementation in Java, for every JDK and platform. */
@Candidate(of = Blake2bEngine.class, rank = 2)
final class JavaBlake2b implements Blake2bEngine {
  JavaBlake2b() {}

  @KnownAnswer
  static void selfTest() {
    KnownAnswers.check(new JavaBlake2b());
  }

  @Override
  public HashState start(Parameters parameters) {
    return new JavaHashState(parameters);
  }
}
