package t;

import dev.autocfg.CFunction;
import dev.autocfg.NativeInterface;

@Deprecated
@NativeInterface(library = "absent")
interface OutdatedInterface {
  @CFunction("int g(void)")
  int g();
}
