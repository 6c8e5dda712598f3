package t;

import dev.autocfg.Candidate;
import dev.autocfg.ProbeLibrary;

@ProbeLibrary(name = "a_b", sonames = "libautocfgabsent.so.1")
@Candidate(of = TwinLibraries.class, when = "a-b && a_b", rank = 1)
final class Other implements TwinLibraries {}
