// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface CountOfUnknownName {
  @CFunction("int f(const char *a, int length)")
  int f(@CountedBy("lenght") byte[] a, int length); // here
}
