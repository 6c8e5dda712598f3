// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@ProbeType(name = "hex", value = "java.util.HexFormat")
interface Contract {}

@Candidate(of = Contract.class, when = "absent.version >= 1.0.12", rank = 1) // here
final class VersionOfUnopened implements Contract {}
