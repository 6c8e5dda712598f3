package t;

import dev.autocfg.*;

@Autocfg
@ProbeConstant(name = "call", value = "java.lang.Math#abs(int)") // here
@ProbeConstant(name = "literal", value = "java.lang.Math#PI", defaultValue = "3,14") // here
interface Constant {}
