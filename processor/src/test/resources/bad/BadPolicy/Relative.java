// options: -Aautocfg.absent=lib/liba.so.0
package t;

import dev.autocfg.*;

@Autocfg
@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0") // here
interface Facts {}
