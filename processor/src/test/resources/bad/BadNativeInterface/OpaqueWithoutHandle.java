// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;
import dev.autocfg.runtime.Handle;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface OpaqueWithoutHandle {
  @COpaque("db") // here
  interface Db {}

  @CFunction("int f(db *d)")
  int f(Db d);
}
