package t;

import dev.autocfg.*;

@Autocfg
@ProbeSnippet(name = "two", statements = "( } } class List { void z() {") // here
interface ClosesOtherBracket {}
