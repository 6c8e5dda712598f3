package t;

import dev.autocfg.*;

@ProbeRelease(name = "r", value = ">=1.8") // here
interface ReleaseOld {}
