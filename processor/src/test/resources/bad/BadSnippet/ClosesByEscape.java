package t;

import dev.autocfg.*;

@Autocfg
@ProbeSnippet(name = "two", statements = "\\u007d void second() \\uu007b") // here
interface ClosesByEscape {}
