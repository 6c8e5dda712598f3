@Autocfg // here
@ProbeRelease(name = "r", value = ">=9")
package t.features;

import dev.autocfg.*;
