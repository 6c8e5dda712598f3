package t;

import dev.autocfg.*;

@Candidate(of = int.class, rank = 1) // here
class Work {}
