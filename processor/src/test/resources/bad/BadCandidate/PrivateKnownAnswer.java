package t;

import dev.autocfg.*;

interface Contract {}

@Candidate(of = Contract.class, rank = 1)
class Work implements Contract {
  @KnownAnswer
  private static void test() {} // here
}
