package t;

import dev.autocfg.*;

@Autocfg
@ProbeSnippet(name = "two", expression = "1", statements = ";") // here
interface SnippetOfTwo {}
