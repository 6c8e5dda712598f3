package t;

import dev.autocfg.*;

@Autocfg
@ProbeSubtype(name = "arrays", value = "int[]", of = "java.lang.Object") // here
@ProbeModule(name = "dashes", value = "java-base") // here
interface SubtypeAndModule {}
