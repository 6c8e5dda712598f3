package t;

import dev.autocfg.*;

@Autocfg
@ProbeSnippet(name = "two", imports = "", statements = ";") // here
interface ImportOfNothing {}
