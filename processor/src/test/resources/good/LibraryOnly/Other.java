package t;

import dev.autocfg.Candidate;

@Candidate(of = LibraryOnly.class, when = "!auto-absent", rank = 1)
final class Other implements LibraryOnly {}
