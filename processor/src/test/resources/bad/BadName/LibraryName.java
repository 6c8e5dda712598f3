package t;

import dev.autocfg.*;

@ProbeLibrary(name = "so dium", sonames = "libautocfgabsent.so.0") // here
interface LibraryName {}
