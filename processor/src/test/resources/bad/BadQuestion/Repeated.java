package t;

import dev.autocfg.*;

@ProbeType(name = "fine", value = "java.lang.Object")
@ProbeType(name = "p", value = "byte[]") // here
interface Repeated {}
