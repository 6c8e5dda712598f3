// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface DoubleForFloat {
  @CFunction("int f(float a)") // here
  int f(double a);
}
