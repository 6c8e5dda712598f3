package t;

import dev.autocfg.*;

@Autocfg
@ProbeSnippet(name = "two", declaration = "} class List {") // here
interface ClosesItsClass {}
