package t;

import dev.autocfg.Candidate;

@Candidate(of = Hash.class, when = "hex && (os == linux || arch != x86) && !(os == windows)", rank = 1)
final class ByPlatform implements Hash {}
