package t;

import dev.autocfg.*;

@Autocfg
@ProbeHeader(name = "both", header = "a.h", value = "N", declares = "N") // here
@ProbeHeader(name = "neither", header = "a.h") // here
@ProbeHeader(name = "open", header = "a.h", value = "sizeof(int") // here
@ProbeHeader(name = "closed", header = "a.h", value = "1) + (1") // here
@ProbeHeader(name = "statement", header = "a.h", value = "1; int x") // here
@ProbeHeader(name = "block", header = "a.h", value = "({ exit(1); })") // here
@ProbeHeader(name = "directive", header = "a.h", value = "1\n#include \"/etc/passwd\"") // here
@ProbeHeader(name = "hash", header = "a.h", value = "#N") // here
@ProbeHeader(name = "half", header = "a.h", value = "1 +") // here
@ProbeHeader(name = "comment", header = "a.h", value = "1 /*") // here
@ProbeHeader(name = "day", header = "a.h", value = "__DATE__") // here
@ProbeHeader(name = "call", header = "a.h", declares = "f()") // here
@ProbeHeader(name = "keyword", header = "a.h", declares = "int") // here
@ProbeHeader(name = "literal", header = "a.h", value = "N", otherwise = "true") // here
@ProbeHeader(name = "needless", header = "a.h", declares = "f", otherwise = "1") // here
interface HeaderValue {}
