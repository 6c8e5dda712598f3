package t;

import dev.autocfg.*;

@Autocfg
@ProbeConstant(name = "a", value = "java.lang.Math#PI", defaultValue = "08") // here
@ProbeConstant(name = "b", value = "java.lang.Math#PI", defaultValue = "1e999") // here
@ProbeConstant(name = "c", value = "java.lang.Math#PI", defaultValue = "2147483648") // here
@ProbeConstant(name = "d", value = "java.lang.Math#PI", defaultValue = "\"\\u0022 + 1 + \\u0022\"") // here
@ProbeConstant(name = "e", value = "java.lang.Math#PI", defaultValue = "''") // here
@ProbeHeader(name = "f", value = "A", headers = "a.h", defaultValue = "08") // here
@ProbeHeader(name = "g", value = "A", headers = "a.h", defaultValue = "1e999") // here
@ProbeHeader(name = "h", value = "A", headers = "a.h", defaultValue = "2147483648") // here
@ProbeHeader(name = "i", value = "A", headers = "a.h", defaultValue = "\"x\\u0022; f(); String y = \\u0022\"") // here
interface Literals {}
