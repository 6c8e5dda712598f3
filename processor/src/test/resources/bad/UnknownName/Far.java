package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@ProbeType(name = "hex", value = "java.util.HexFormat")
interface Contract {}

@Candidate(of = Contract.class, when = "vectorApi", rank = 1) // here
final class Far implements Contract {}
