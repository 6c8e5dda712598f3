package t;

import dev.autocfg.CFunction;
import dev.autocfg.NativeInterface;

@NativeInterface(library = "absent", headers = "absent.h", init = "absent_init")
interface Absent {
  @CFunction("int absent_init(void)")
  int init();
}
