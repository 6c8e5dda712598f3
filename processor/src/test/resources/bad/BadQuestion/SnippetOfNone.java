package t;

import dev.autocfg.*;

@Autocfg
@ProbeSnippet(name = "none") // here
interface SnippetOfNone {}
