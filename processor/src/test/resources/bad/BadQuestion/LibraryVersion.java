package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "liba.so.0", version = "1.0") // here
interface LibraryVersion {}
