package t;

import dev.autocfg.CFunction;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;

/** Has types and constants called like those that the FFM implementation uses. */
@ProbeLibrary(
    name = "absent",
    versionFunction = "absent_version",
    sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface NestedNames extends Others {
  int LINKER = 1;

  @CFunction("size_t f(const char *a)")
  long f(byte[] F);

  @CFunction("int g(int G)")
  int g(int G);

  interface Arena {}

  record Path(int value) {}

  class MemorySegment {}
}
