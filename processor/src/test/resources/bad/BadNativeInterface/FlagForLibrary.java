package t;

import dev.autocfg.*;

@ProbeType(name = "hex", value = "java.util.HexFormat")
@NativeInterface(library = "hex") // here
interface Calls {}
