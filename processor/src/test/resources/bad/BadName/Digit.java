package t;

import dev.autocfg.*;

@ProbeType(name = "1a", value = "java.lang.Object") // here
interface Digit {}
