package t;

import dev.autocfg.Candidate;
import dev.autocfg.KnownAnswer;

@Candidate(of = Hash.class, rank = 100)
final class Always implements Hash {
  @KnownAnswer
  static void test() throws Exception {}
}
