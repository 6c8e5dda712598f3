package t;

import dev.autocfg.*;

@Autocfg
@ProbeHeader(name = "both", headers = "a.h", value = "N", declares = "N") // here
@ProbeHeader(name = "neither", headers = "a.h") // here
@ProbeHeader(name = "open", headers = "a.h", value = "sizeof(int") // here
@ProbeHeader(name = "closed", headers = "a.h", value = "1) + (1") // here
@ProbeHeader(name = "statement", headers = "a.h", value = "1; int x") // here
@ProbeHeader(name = "block", headers = "a.h", value = "({ exit(1); })") // here
@ProbeHeader(name = "directive", headers = "a.h", value = "1\n#include \"/etc/passwd\"") // here
@ProbeHeader(name = "hash", headers = "a.h", value = "#N") // here
@ProbeHeader(name = "half", headers = "a.h", value = "1 +") // here
@ProbeHeader(name = "comment", headers = "a.h", value = "1 /*") // here
@ProbeHeader(name = "day", headers = "a.h", value = "__DATE__") // here
@ProbeHeader(name = "call", headers = "a.h", declares = "f()") // here
@ProbeHeader(name = "keyword", headers = "a.h", declares = "int") // here
@ProbeHeader(name = "literal", headers = "a.h", value = "N", defaultValue = "true") // here
@ProbeHeader(name = "needless", headers = "a.h", declares = "f", defaultValue = "1") // here
interface HeaderValue {}
