package t;

import dev.autocfg.CFunction;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;

/** Declares exceptions that C never throws. */
@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent", init = "start")
interface OwnException {
  @CFunction("void start(void)")
  void start() throws Unstarted;

  @CFunction("int f(void)")
  int f() throws java.io.IOException, Failed;
}
