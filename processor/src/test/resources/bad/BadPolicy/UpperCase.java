// options: -Aautocfg.absent=OFF
package t;

import dev.autocfg.*;

@Autocfg
@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0") // here
interface Facts {}
