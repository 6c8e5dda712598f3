package t;

import dev.autocfg.CFunction;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent", init = "f")
interface Outdated {
  @Deprecated
  @CFunction("int f(void)")
  int f();
}
