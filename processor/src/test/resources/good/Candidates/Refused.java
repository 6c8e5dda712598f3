package t;

import dev.autocfg.Candidate;

@Candidate(of = Hash.class, when = "missing && absent", rank = 3)
final class Refused implements Hash {}
