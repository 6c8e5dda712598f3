package t;

import dev.autocfg.*;

@Autocfg // here
@ProbeType(name = "hex-format", value = "java.util.HexFormat")
@ProbeType(name = "hexFormat", value = "java.util.HexFormat")
interface Constants {}
