package t;

import dev.autocfg.*;

interface Contract {}

@Candidate(of = Contract.class, rank = 1) // here
class Work implements Contract {
  @KnownAnswer
  static void one() {}

  @KnownAnswer
  static void two() {}
}
