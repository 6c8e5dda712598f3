// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface CountOfDouble {
  @CFunction("int f(const char *a, double n)")
  int f(@CountedBy("n") byte[] a, double n); // here
}
