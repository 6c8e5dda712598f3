// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface VariadicTwoInOne {
  @CFunction(value = "int f(int a, ...)", variadic = "int b, int c") // here
  int f(int a, int b, int c);
}
