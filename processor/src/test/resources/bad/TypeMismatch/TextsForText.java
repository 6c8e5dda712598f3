// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface TextsForText {
  @CFunction("int f(const char *a)") // here
  int f(String[] a);
}
