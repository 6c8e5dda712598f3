// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface ErrnoNotLast {
  @CFunction("int f(int a)")
  int f(
      @Errno int[] error, // here
      int a);
}
