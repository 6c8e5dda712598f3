package t;

import dev.autocfg.*;

@Autocfg
@ProbeHeader(name = "none", headers = {}, value = "N") // here
@ProbeHeader(name = "path", headers = "/etc/passwd", value = "N") // here
@ProbeHeader(name = "up", headers = "a/../b.h", value = "N") // here
@ProbeHeader(name = "quoted", headers = "a.h>\n#include <b.h", value = "N") // here
@ProbeHeader(name = "macro", headers = "a.h", defines = "1=A", value = "N") // here
@ProbeHeader(name = "option", headers = "a.h", defines = "A -fplugin=x,y", value = "N") // here
interface Header {}
