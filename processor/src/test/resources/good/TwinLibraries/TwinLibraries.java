package t;

import dev.autocfg.ProbeLibrary;

@ProbeLibrary(name = "a-b", sonames = "libautocfgabsent.so.0")
interface TwinLibraries {}
