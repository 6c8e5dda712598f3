package t;

import dev.autocfg.*;

@Autocfg
@ProbeSnippet(name = "two", statements = "} void second() {") // here
interface ClosesItsMethod {}
