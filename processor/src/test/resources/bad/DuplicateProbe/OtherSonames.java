package t;

import dev.autocfg.*;

@ProbeLibrary(name = "absent", sonames = {"liba.so.0", "libb.so.0"})
interface A {}

@ProbeLibrary(name = "absent", sonames = {"libb.so.0", "liba.so.0"}) // here
interface B {}
