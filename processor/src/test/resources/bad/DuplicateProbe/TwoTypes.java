package t;

import dev.autocfg.*;

@ProbeType(name = "vt", value = "java.lang.Thread")
interface A {}

@ProbeType(name = "vt", value = "java.lang.VirtualThread") // here
interface B {}
