package t;

import dev.autocfg.Autocfg;
import dev.autocfg.ProbeLibrary;

@Autocfg
@ProbeLibrary(name = "auto-absent", sonames = "libautocfgabsent.so.0", symbols = "f", version = ">=2")
@ProbeLibrary(name = "unasked", sonames = "libautocfgabsent.so.1")
interface LibraryOnly {}
