package t;

import dev.autocfg.*;

@Autocfg
@ProbeSnippet(name = "open", declaration = "class Open {") // here
interface Declaration {}
