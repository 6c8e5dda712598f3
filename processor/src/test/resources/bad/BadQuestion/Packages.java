package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "liba.so.0", packages = "liba-dev") // here
interface Packages {}
