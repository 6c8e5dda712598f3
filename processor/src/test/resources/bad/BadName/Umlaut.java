package t;

import dev.autocfg.*;

@ProbeType(name = "\u00e4", value = "java.lang.Object") // here
interface Umlaut {}
