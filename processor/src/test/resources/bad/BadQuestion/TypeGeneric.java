package t;

import dev.autocfg.*;

@ProbeType(name = "p", value = "java.util.List<String>") // here
interface TypeGeneric {}
