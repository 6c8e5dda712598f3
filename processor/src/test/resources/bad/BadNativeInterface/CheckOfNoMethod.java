// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface CheckOfNoMethod {
  @CFunction(value = "int f(int a)", check = "check") // here
  int f(int a);
}
