// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;
import dev.autocfg.runtime.Handle;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface HandleOfAnotherType {
  @COpaque("db")
  interface Db extends Handle {}

  @CFunction("int f(statement *d)") // here
  int f(Db d);
}
