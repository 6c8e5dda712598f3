package t;

import dev.autocfg.*;

@Autocfg
@ProbeHeader(name = "none", header = {}, value = "N") // here
@ProbeHeader(name = "path", header = "/etc/passwd", value = "N") // here
@ProbeHeader(name = "up", header = "a/../b.h", value = "N") // here
@ProbeHeader(name = "quoted", header = "a.h>\n#include <b.h", value = "N") // here
@ProbeHeader(name = "macro", header = "a.h", define = "1=A", value = "N") // here
@ProbeHeader(name = "option", header = "a.h", define = "A -fplugin=x,y", value = "N") // here
interface Header {}
