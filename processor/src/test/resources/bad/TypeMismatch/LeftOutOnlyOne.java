// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface LeftOutOnlyOne {
  @CFunction("int f(const char *a, int m, const char *b, int n)") // here
  int f(@CountedBy("m") byte[] a, @CountedBy("n") byte[] b, int n);
}
