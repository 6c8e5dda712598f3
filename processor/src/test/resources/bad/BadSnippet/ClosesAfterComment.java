package t;

import dev.autocfg.*;

@Autocfg
@ProbeSnippet(name = "two", statements = "// {\n} void second() { /* } */") // here
interface ClosesAfterComment {}
