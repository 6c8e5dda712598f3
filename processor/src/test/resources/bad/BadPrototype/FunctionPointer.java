// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface FunctionPointer {
  @CFunction("void (*f(int a))(int)") // here
  long f(int a);
}
