package t;

import dev.autocfg.Candidate;

@Candidate(of = Contract.class, when = "absent || sql", rank = 1)
final class Work implements Contract {}
