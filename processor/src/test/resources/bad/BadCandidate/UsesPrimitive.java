package t;

import dev.autocfg.Candidate;

interface UsesPrimitive {}

@Candidate(of = UsesPrimitive.class, uses = int.class, rank = 1) // here
final class Work implements UsesPrimitive {}
