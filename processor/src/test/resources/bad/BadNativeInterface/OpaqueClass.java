// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;
import dev.autocfg.runtime.Handle;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface OpaqueClass {
  @COpaque("db") // here
  abstract class Db implements Handle {}

  @CFunction("int f(db *d)")
  int f(Db d);
}
