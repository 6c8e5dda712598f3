// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;
import dev.autocfg.runtime.Handle;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface OpaqueOwnerUnknown {
  @COpaque(value = "db", owner = "envv") // here
  interface Db extends Handle {}

  @COpaque("env")
  interface Env extends Handle {}

  @CFunction("int f(db *d, env *e)")
  int f(Db d, Env e);
}
