package t;

import dev.autocfg.*;

@ProbeType(name = "a.b", value = "java.lang.Object") // here
interface Dot {}
