package t;

import dev.autocfg.CFunction;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;
import java.nio.ByteBuffer;

/** Has methods and parameters called like what the FFM implementation is made of. */
@ProbeLibrary(
    name = "absent",
    versionFunction = "absent_version",
    sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface Clashes {
  @CFunction("int c1(void *memory, void *lentMemory, int result)")
  int segment(byte[] arena, byte[] e, int result);

  @CFunction("int c2(void *in)")
  int segment(byte[] lentArena);

  @CFunction("int c3(void *in)")
  int segment(ByteBuffer memory);

  @CFunction("void c4(void *a)")
  void lend(byte[] lent);

  @CFunction("size_t c5(void)")
  long open();

  @CFunction("int c6(const char *a)")
  int link(ByteBuffer symbol);

  @CFunction("long c7(long a)")
  long layout(long type);

  @CFunction("int c8(void *a)")
  int takeBack(ByteBuffer library);

  @CFunction("const char *c9(void)")
  String string();

  @CFunction("const char *c10(void)")
  String version();

  @CFunction("int c11(void *a)")
  int writable(ByteBuffer symbols);

  @CFunction("int c12(void)")
  int linker();

  @CFunction("int c13(void)")
  int symbols();

  @CFunction("int c14(void)")
  int LINKER();

  @CFunction("int c15(int linker)")
  int call(int LINKER);

  @CFunction(value = "int c16(const void *SYMBOLS)", critical = true)
  int call(byte[] SYMBOLS);

  /** Is no C function, and its name is still taken. */
  default int segment_() {
    return 0;
  }
}
