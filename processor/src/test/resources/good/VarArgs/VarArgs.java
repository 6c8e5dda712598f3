package t;

import dev.autocfg.CFunction;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface VarArgs {
  @CFunction("int f(size_t length, const unsigned char *bytes)")
  int f(long length, byte... bytes);
}
