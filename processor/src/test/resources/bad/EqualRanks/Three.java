package t;

import dev.autocfg.*;

interface Contract {}

@Candidate(of = Contract.class, rank = 1)
final class A implements Contract {}

@Candidate(of = Contract.class, rank = 1) // here
final class B implements Contract {}

@Candidate(of = Contract.class, rank = 1) // here
final class C implements Contract {}
