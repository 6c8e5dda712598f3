package t;

import dev.autocfg.*;

@ProbeRelease(name = "vt", value = ">=21")
interface A {}

@ProbeType(name = "vt", value = "java.lang.VirtualThread") // here
interface B {}
