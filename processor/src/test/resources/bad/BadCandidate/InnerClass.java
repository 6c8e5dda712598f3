package t;

import dev.autocfg.*;

interface Contract {}

class Outer {
  @Candidate(of = Contract.class, rank = 1) // here
  class Work implements Contract {}
}
