import dev.autocfg.Autocfg;
import dev.autocfg.CFunction;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;

@Autocfg
@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface DefaultPackage {
  @CFunction("int f(void)")
  int f();
}
