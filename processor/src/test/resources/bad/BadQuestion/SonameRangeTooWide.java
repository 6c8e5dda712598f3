package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "liba.so.[0-64]") // here
interface SonameRangeTooWide {}
