package t;

import dev.autocfg.*;

@Autocfg
@ProbeSnippet(name = "two", expression = "1); } Object second() { return (2") // here
interface ClosesItsParentheses {}
