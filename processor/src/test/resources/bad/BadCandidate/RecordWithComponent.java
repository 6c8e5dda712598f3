package t;

import dev.autocfg.*;

interface Contract {}

@Candidate(of = Contract.class, rank = 1) // here
record Work(int rounds) implements Contract {}
