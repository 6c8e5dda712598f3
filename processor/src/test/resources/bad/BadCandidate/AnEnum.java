package t;

import dev.autocfg.*;

interface Contract {}

@Candidate(of = Contract.class, rank = 1) // here
enum Work implements Contract {
  ONE
}
