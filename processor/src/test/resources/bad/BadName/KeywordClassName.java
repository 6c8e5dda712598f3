package t;

import dev.autocfg.*;

@Autocfg(name = "class") // here
interface KeywordClassName {}
