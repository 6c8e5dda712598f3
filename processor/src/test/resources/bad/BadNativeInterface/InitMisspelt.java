// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent", init = "sodum_init") // here
interface Calls {
  @CFunction("int sodium_init(void)")
  int init();
}
