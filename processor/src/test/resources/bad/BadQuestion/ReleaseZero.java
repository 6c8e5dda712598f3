package t;

import dev.autocfg.*;

@ProbeRelease(name = "r", value = ">=0") // here
interface ReleaseZero {}
