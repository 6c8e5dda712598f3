package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "liba.so.0", symbols = "sodium init") // here
interface Symbol {}
