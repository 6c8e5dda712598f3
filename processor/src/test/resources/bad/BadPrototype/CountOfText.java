// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface CountOfText {
  @CFunction("int f(const char *a, const char *b)")
  int f(@CountedBy("b") byte[] a, String b); // here
}
