// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface NamesWithoutItsOwn {
  @CFunction(value = "int f(int a)", names = {"g", "h"}) // here
  int f(int a);
}
