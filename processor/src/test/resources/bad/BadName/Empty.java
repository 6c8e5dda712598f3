package t;

import dev.autocfg.*;

@ProbeType(name = "", value = "java.lang.Object") // here
interface Empty {}
