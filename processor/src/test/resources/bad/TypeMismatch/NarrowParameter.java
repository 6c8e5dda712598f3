// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface NarrowParameter {
  @CFunction("int f(size_t a)") // here
  int f(int a);
}
