// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface CountBehindNumber {
  @CFunction("int f(const char *a, int n)")
  int f(@CountedBy("*n") byte[] a, int n); // here
}
