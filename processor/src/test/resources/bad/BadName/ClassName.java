package t;

import dev.autocfg.*;

@Autocfg(name = "my.Features") // here
interface ClassName {}
