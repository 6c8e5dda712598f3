package t;

import dev.autocfg.*;

@ProbeType(name = "os", value = "java.lang.Object") // here
interface Reserved {}
