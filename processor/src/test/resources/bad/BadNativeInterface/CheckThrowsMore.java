// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface CheckThrowsMore {
  @CFunction(value = "int f(int a)", check = "check") // here
  int f(int a);

  default int check(int result) throws java.io.IOException {
    return result;
  }
}
