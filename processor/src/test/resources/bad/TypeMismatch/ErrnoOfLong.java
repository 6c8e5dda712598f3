// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface ErrnoOfLong {
  @CFunction("int f(int a)")
  int f(int a, @Errno long[] error); // here
}
