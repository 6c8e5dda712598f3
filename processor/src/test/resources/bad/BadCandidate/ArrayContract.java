package t;

import dev.autocfg.*;

@Candidate(of = Object[].class, rank = 1) // here
class Work {}
