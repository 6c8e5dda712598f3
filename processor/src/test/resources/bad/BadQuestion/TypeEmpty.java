package t;

import dev.autocfg.*;

@ProbeType(name = "p", value = "") // here
interface TypeEmpty {}
