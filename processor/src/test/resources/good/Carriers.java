package t;

import dev.autocfg.CFunction;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;
import java.nio.ByteBuffer;

@ProbeLibrary(name = "absent", sonames = "libautocfgabsent.so.0")
@NativeInterface(library = "absent")
interface Carriers {
  @CFunction("bool f_bool(bool a)")
  boolean f(boolean a);

  @CFunction("char f_char(signed char a, uint8_t b)")
  byte f(byte a, byte b);

  @CFunction("unsigned short f_short(int16_t a)")
  short f(short a);

  @CFunction("unsigned f_int(enum color a, int32_t b)")
  int f(int a, int b);

  @CFunction("size_t f_long(long a, unsigned long long b, ssize_t c, intptr_t d)")
  long f(long a, long b, long c, long d);

  @CFunction("float f_float(float a)")
  float f(float a);

  @CFunction("double f_double(double a)")
  double f(double a);

  @CFunction("const char *f_string(const char *a)")
  String name(byte[] a);

  @CFunction("void f_copy(const void *in, void *out, size_t length)")
  void copy(byte[] in, byte[] out, long length);

  @CFunction("void f_copy(const void *in, void *out, size_t length)")
  void copy(ByteBuffer in, ByteBuffer out, long length);

  @CFunction("int f_state(struct state *s, const struct state **all, handle_t *h, int n[4])")
  int state(ByteBuffer s, ByteBuffer all, ByteBuffer h, ByteBuffer n);

  @CFunction(value = "uint64_t f_sum(const uint8_t *in, size_t length)", critical = true)
  long sum(byte[] in, long length);

  @CFunction(value = "void f_fill(uint8_t *out, size_t length)", critical = true)
  void fill(ByteBuffer out, long length);

  @CFunction(value = "const char *f_pick(const char *in)", critical = true)
  String pick(byte[] in);
}
