package t;

import dev.autocfg.*;

@Autocfg
@ProbeSnippet(name = "aaa", statements = "} } class Thread { void z() {") // here
@ProbeSnippet(name = "spin", statements = "Thread.onSpinWait();")
interface ClosesItsFrame {}
