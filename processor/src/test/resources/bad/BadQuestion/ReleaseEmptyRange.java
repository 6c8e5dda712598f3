package t;

import dev.autocfg.*;

@ProbeRelease(name = "r", value = "") // here
interface ReleaseEmptyRange {}
