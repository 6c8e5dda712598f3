// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface OwnedByNoName {
  @CFunction("char *f(int a)")
  @Owned("free(p)") // here
  String f(int a);
}
