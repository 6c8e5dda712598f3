package t;

import dev.autocfg.*;

@ProbeRelease(name = "r", value = "22+") // here
@ProbeType(name = "p", value = "byte[]") // here
interface AllAtOnce {}
