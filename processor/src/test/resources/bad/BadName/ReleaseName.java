package t;

import dev.autocfg.*;

@ProbeRelease(name = "release", value = ">=9") // here
interface ReleaseName {}
