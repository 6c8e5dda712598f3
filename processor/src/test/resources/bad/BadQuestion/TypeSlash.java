package t;

import dev.autocfg.*;

@ProbeType(name = "p", value = "java/lang/Object") // here
interface TypeSlash {}
