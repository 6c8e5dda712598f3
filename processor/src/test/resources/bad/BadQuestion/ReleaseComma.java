package t;

import dev.autocfg.*;

@ProbeRelease(name = "r", value = ">=9,") // here
interface ReleaseComma {}
