package t;

import dev.autocfg.*;

@ProbeType(name = "p", value = "java.lang.int") // here
interface TypeKeyword {}
