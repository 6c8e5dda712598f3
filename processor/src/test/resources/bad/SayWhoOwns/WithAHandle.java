// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;
import dev.autocfg.runtime.Handle;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface WithAHandle {
  @COpaque(value = "db", free = "db_close")
  interface Db extends Handle {}

  @CFunction("db *f(db *d)") // here
  Db f(Db d);
}
