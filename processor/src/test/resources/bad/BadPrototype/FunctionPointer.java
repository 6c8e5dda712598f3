// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface FunctionPointer {
  @CFunction("int f(void (*g)(int))") // here
  int f(long g);
}
