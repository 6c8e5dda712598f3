// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

class Outer {
  @ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
  @NativeInterface(library = "absent") // here
  private interface Calls {}
}
