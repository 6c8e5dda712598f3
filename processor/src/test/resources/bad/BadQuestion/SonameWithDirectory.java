package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "lib/liba.so.0") // here
interface SonameWithDirectory {}
