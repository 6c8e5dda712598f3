// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface VarBytes {
  @CFunction("int f(const void *a, int b)") // here // here
  int f(int b, byte[] a);
}
