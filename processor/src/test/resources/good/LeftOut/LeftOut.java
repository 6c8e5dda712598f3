// options: -Aautocfg.absent=off
package t;

import dev.autocfg.Autocfg;
import dev.autocfg.CFunction;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;

@Autocfg
@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent", init = "f")
interface LeftOut {
  @CFunction("int f(void)")
  int f();
}
