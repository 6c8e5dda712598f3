// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface VariadicFloat {
  @CFunction(value = "int f(int a, ...)", variadic = "float b") // here
  int f(int a, float b);
}
