package t;

import dev.autocfg.*;

@ProbeType(name = "java ffm", value = "java.lang.Object") // here
interface Space {}
