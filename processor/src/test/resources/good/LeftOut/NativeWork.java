package t;

import dev.autocfg.Candidate;

@Candidate(of = Work.class, when = "absent", rank = 1)
final class NativeWork implements Work {}
