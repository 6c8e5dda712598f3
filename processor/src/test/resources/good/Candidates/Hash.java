package t;

import dev.autocfg.Autocfg;
import dev.autocfg.ProbeLibrary;
import dev.autocfg.ProbeRelease;
import dev.autocfg.ProbeType;

/** Every kind of condition. */
@Autocfg(name = "HashFacts")
@ProbeType(name = "missing", value = "t.Missing")
@ProbeType(name = "hex", value = "java.util.HexFormat")
@ProbeRelease(name = "since9", value = ">=9")
@ProbeLibrary(
    name = "absent",
    version = ">=1.0.12, <2",
    versionFunction = "absent_version",
    sonames = {"libautocfgabsent.so.1", "libautocfgabsent.so.0"},
    symbols = {"absent_one", "absent_two", "absent_three"})
public interface Hash {}
