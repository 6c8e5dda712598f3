package t;

import dev.autocfg.Candidate;

@Candidate(of = Hash.class, when = "release < 9 || preview || !since9", rank = 4)
final class RefusedByRelease implements Hash {}
