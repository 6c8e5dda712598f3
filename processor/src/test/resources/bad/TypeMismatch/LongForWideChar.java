// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface LongForWideChar {
  @CFunction("int f(wchar_t a)") // here
  int f(long a);
}
