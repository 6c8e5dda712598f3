/** Asks once for the package. */
@Autocfg(name = "Features")
@ProbeType(name = "records", value = "java.lang.Record")
package t.features;

import dev.autocfg.Autocfg;
import dev.autocfg.ProbeType;
