package t;

import dev.autocfg.Candidate;

interface UsesWhatIsNotNative {}

@Candidate(of = UsesWhatIsNotNative.class, uses = Runnable.class, rank = 1) // here
final class OfTheJdk implements UsesWhatIsNotNative {}
