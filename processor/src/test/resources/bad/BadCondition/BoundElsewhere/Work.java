package t;

import dev.autocfg.*;

@Candidate(of = Contract.class, when = "absent.version >= 1", rank = 1) // here
final class Work implements Contract {}
