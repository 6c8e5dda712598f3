package t;

import dev.autocfg.*;

@Autocfg(name = "Features")
interface A {}

@Autocfg(name = "Features") // here
interface B {}
