package t.p;

import dev.autocfg.Autocfg;
import dev.autocfg.CFunction;
import dev.autocfg.Candidate;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;
import t.Contract;

@Candidate(of = Contract.class, uses = Zlib.class, rank = 1) // here
public final class Work implements Contract {}

@Autocfg
@ProbeLibrary(name = "z", sonames = "libz.so.1")
@NativeInterface(library = "z")
interface Zlib {
  @CFunction("const char *zlibVersion(void)")
  String version();
}
