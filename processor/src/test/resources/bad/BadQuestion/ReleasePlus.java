package t;

import dev.autocfg.*;

@ProbeRelease(name = "r", value = "22+") // here
interface ReleasePlus {}
