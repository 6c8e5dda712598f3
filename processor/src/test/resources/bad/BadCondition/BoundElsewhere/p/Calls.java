// options: -Aautocfg.absent=off
package t.p;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface Calls {
  @CFunction("void f(void)")
  void f();
}
