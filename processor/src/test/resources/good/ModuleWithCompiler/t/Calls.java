package t;

import dev.autocfg.Autocfg;
import dev.autocfg.CFunction;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;
import dev.autocfg.ProbeType;

/** Everything that is generated, in a named module. */
@Autocfg
@ProbeType(name = "sql", value = "java.sql.Connection")
@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
public interface Calls {
  /** Calls. */
  @CFunction("int f(const void *data, size_t length)")
  int f(byte[] data, long length);
}
