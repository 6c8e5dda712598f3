package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "liba.so.0", versionFunction = "f()") // here
interface VersionFunction {}
