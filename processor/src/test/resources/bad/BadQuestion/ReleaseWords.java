package t;

import dev.autocfg.*;

@ProbeRelease(name = "r", value = "newer") // here
interface ReleaseWords {}
