package t;

import dev.autocfg.*;

@ProbeType(name = "p", value = "byte[]") // here
interface TypeArray {}
