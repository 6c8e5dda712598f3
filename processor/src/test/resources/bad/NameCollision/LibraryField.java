package t;

import dev.autocfg.*;

@Autocfg // here
@ProbeLibrary(name = "has-x", sonames = "libautocfgabsent.so.0")
@ProbeLibrary(name = "has_x", sonames = "libautocfgabsent.so.0")
interface LibraryField {}
