// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;
import dev.autocfg.runtime.Handle;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface OpaqueFreeNoName {
  @COpaque(value = "db", free = "free(x)") // here
  interface Db extends Handle {}

  @CFunction("int f(db *d)")
  int f(Db d);
}
