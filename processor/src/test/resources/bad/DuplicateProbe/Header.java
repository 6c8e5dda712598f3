package t;

import dev.autocfg.*;

@Autocfg
@ProbeHeader(name = "bits", headers = "limits.h", value = "CHAR_BIT", defaultValue = "8")
@ProbeHeader(name = "bits", headers = "limits.h", value = "CHAR_BIT", defaultValue = "8")
@ProbeHeader(name = "bits", headers = "limits.h", value = "CHAR_BIT", defaultValue = "9") // here
interface Header {}
