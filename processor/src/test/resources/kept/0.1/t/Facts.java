package t;

import dev.autocfg.*;

@Autocfg
@ProbeType(name = "linker", value = "java.lang.foreign.Linker")
@ProbeConstant(name = "most", value = "java.lang.Integer#MAX_VALUE")
@ProbeSnippet(name = "broken", expression = "Absent.VALUE")
@ProbeLibrary(
    name = "z",
    sonames = "libautocfgabsent.so.1",
    version = ">=1.2",
    versionFunction = "z_version",
    symbols = {"z_open", "z_close"})
@ProbeLibrary(name = "file", sonames = "libautocfgfile.so.1")
@ProbeLibrary(name = "off", sonames = "libautocfgoff.so.1")
interface Facts {}
