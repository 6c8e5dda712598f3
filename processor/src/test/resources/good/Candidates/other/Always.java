package t.other;

import dev.autocfg.Candidate;
import t.Hash;

/** Has the simple name of another candidate. */
@Candidate(of = Hash.class, rank = 99)
public final class Always implements Hash {
  /** Creates one. */
  public Always() {}
}
