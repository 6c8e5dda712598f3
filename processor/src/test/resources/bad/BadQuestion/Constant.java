package t;

import dev.autocfg.*;

@Autocfg
@ProbeConstant(name = "call", value = "java.lang.Math#abs(int)") // here
@ProbeConstant(name = "literal", value = "java.lang.Math#PI", otherwise = "3,14") // here
interface Constant {}
