package t;

import dev.autocfg.*;

@NativeInterface(library = "absent") // here
interface Calls {}
