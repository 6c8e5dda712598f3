// options: -Aautocfg.absent=off
package t;

import dev.autocfg.*;

@NativeInterface(library = "absent") // here
interface Calls {}
