package t;

import dev.autocfg.*;

@Autocfg
@ProbeSnippet(name = "fine", statements = "Thread.onSpinWait();")
@ProbeSnippet(name = "spin", statements = "Thread.onSpinWait()") // here
interface Semicolon {}
