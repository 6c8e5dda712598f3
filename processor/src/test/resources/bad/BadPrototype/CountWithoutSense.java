// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface CountWithoutSense {
  @CFunction("int f(const char *a, int length)")
  int f(@CountedBy("length +") byte[] a, int length); // here
}
