package t;

import dev.autocfg.Candidate;
import dev.autocfg.KnownAnswer;

@Deprecated(forRemoval = true)
@Candidate(of = Work.class, rank = 1)
final class OutdatedCandidate implements Work {
  OutdatedCandidate() {}

  @KnownAnswer
  @Deprecated
  static void test() {}
}
