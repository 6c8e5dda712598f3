package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "liba.so.[3-1]") // here
interface SonameRange {}
