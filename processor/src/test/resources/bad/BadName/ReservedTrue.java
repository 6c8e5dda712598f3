package t;

import dev.autocfg.*;

@ProbeType(name = "true", value = "java.lang.Object") // here
interface ReservedTrue {}
