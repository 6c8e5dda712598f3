package t;

import dev.autocfg.*;

@NativeInterface(library = "off")
interface Off {
  @CFunction("void off(void)")
  void off();
}
