// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface NamesNoNames {
  @CFunction(value = "int f(int a)", names = {"f", "g(x)"}) // here
  int f(int a);
}
