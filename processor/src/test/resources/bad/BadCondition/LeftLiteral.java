package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@ProbeType(name = "hex", value = "java.util.HexFormat")
interface Contract {}

@Candidate(of = Contract.class, when = "1.0.12 <= absent.version", rank = 1) // here
final class LeftLiteral implements Contract {}
