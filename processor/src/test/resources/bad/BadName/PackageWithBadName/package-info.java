@Autocfg(name = "a b") // here
package t.features;

import dev.autocfg.*;
