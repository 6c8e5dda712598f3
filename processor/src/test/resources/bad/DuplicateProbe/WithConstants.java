package t;

import dev.autocfg.*;

@Autocfg
@ProbeType(name = "vt", value = "java.lang.Thread")
interface A {}

@Autocfg
@ProbeType(name = "vt", value = "java.lang.VirtualThread") // here
interface B {}
