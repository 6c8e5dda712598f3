package t;

import dev.autocfg.*;

@Autocfg
@ProbeSnippet(name = "two", imports = "java.util.*; class List {} import java.io.*", statements = "List.of();") // here
interface ImportWithClass {}
