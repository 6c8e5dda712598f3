package t;

import dev.autocfg.Autocfg;
import dev.autocfg.ProbeRelease;
import dev.autocfg.ProbeType;

@Autocfg
@ProbeType(name = "ffm", value = "java.lang.foreign.Linker")
@ProbeType(name = "hex-format", value = "java.util.HexFormat")
@ProbeType(name = "mapEntry", value = "java.util.Map.Entry")
@ProbeType(name = "missing", value = "t.Missing")
@ProbeRelease(name = "since22", value = ">=22")
@ProbeRelease(name = "since17", value = ">=17, <9999")
public interface Types {}
