package t;

import dev.autocfg.CFunction;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent", init = "start")
interface VoidInit extends Parent {
  @CFunction("void start(void)")
  void start();

  @Override
  default void overridden() {}
}
