// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface LongsForInts {
  @CFunction("int f(const int *a)") // here
  int f(long[] a);
}
