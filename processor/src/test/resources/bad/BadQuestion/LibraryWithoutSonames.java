package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent") // here
interface LibraryWithoutSonames {}
