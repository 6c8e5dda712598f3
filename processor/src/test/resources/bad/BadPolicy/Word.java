// options: -Aautocfg.absent=yes
package t;

import dev.autocfg.*;

@Autocfg
@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0") // here
interface Facts {}
