package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "liba.so.0", versionHeader = "/usr/include/a.h") // here
interface VersionHeader {}
