package t;

import dev.autocfg.*;

class Outer {
  private interface Contract {}

  @Candidate(of = Contract.class, rank = 1) // here
  static class Work implements Contract {}
}
