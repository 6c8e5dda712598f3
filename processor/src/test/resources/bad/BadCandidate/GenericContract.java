package t;

import dev.autocfg.*;

interface Contract<T> {}

@Candidate(of = Contract.class, rank = 1) // here
class Work implements Contract<String> {}
