package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "lib\\a.dll") // here
interface SonameWithBackslash {}
