// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;
import dev.autocfg.runtime.Handle;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface OwnedTextWithoutFree {
  @CFunction("char *f(int a)") // here
  @Owned
  String f(int a);
}
