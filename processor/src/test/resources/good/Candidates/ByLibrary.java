package t;

import dev.autocfg.Candidate;
import dev.autocfg.KnownAnswer;

@Candidate(of = Hash.class, when = "absent", rank = -5)
final class ByLibrary implements Hash {
  @KnownAnswer
  static void selfTest() {}
}
