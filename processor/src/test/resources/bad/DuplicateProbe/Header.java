package t;

import dev.autocfg.*;

@Autocfg
@ProbeHeader(name = "bits", header = "limits.h", value = "CHAR_BIT", otherwise = "8")
@ProbeHeader(name = "bits", header = "limits.h", value = "CHAR_BIT", otherwise = "8")
@ProbeHeader(name = "bits", header = "limits.h", value = "CHAR_BIT", otherwise = "9") // here
interface Header {}
