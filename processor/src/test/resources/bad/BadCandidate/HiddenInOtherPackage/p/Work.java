package t.p;

import dev.autocfg.*;
import t.Contract;

@Candidate(of = Contract.class, rank = 1) // here
class Work implements Contract {
  public Work() {}
}
