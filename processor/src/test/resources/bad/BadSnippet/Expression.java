package t;

import dev.autocfg.*;

@Autocfg
@ProbeSnippet(name = "one", expression = "1 +") // here
interface Expression {}
