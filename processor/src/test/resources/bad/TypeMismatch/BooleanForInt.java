// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface BooleanForInt {
  @CFunction("int f(int a)") // here
  int f(boolean a);
}
