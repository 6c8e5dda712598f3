// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface VariadicShort {
  @CFunction(value = "int f(int a, ...)", variadic = "short") // here
  int f(int a, short b);
}
