package t;

import dev.autocfg.Candidate;

@Candidate(
    of = Hash.class,
    when = "absent.version >= 1.0.12 && absent.optional_symbol || !absent.absent_one && !missing",
    rank = 2)
final class ByVersion implements Hash {}
