package t;

import dev.autocfg.*;

@Autocfg
@ProbeType(name = "vt", value = "java.lang.Thread")
@ProbeType(name = "vt", value = "java.lang.VirtualThread") // here
interface OnOneElement {}
