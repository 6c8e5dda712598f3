package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "liba.so.0", sonameVersions = "liba.so.0: 1") // here
interface SonameVersions {}
