package t;

import dev.autocfg.Autocfg;
import dev.autocfg.CFunction;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.nio.ByteBuffer;

/** Has every carrier, against {@code carriers.c}. */
@Autocfg
@ProbeLibrary(
    name = "carriers",
    version = ">=1.4, <2",
    versionFunction = "carriers_version",
    sonames = "libautocfgcarriers.so.1",
    symbols = "f_sum")
@NativeInterface(library = "carriers", init = "carriers_start")
interface Carriers {
  @CFunction("int carriers_start(void)")
  int start();

  @CFunction("int carriers_started(void)")
  int started();

  @CFunction("bool f_bool(bool a)")
  boolean f(boolean a);

  @CFunction("char f_char(signed char a, uint8_t b)")
  byte f(byte a, byte b);

  @CFunction("unsigned short f_short(int16_t a)")
  short f(short a);

  @CFunction("enum color f_enum(enum color a)")
  int f(int a);

  @CFunction("unsigned f_int(int32_t a, uint32_t b)")
  int f(int a, int b);

  @CFunction("long f_long(long a)")
  long f(long a);

  @CFunction("unsigned long long f_long_long(unsigned long long a)")
  long not(long a);

  @CFunction("size_t f_size(size_t a, ssize_t b)")
  long f(long a, long b);

  @CFunction("float f_float(float a)")
  float f(float a);

  @CFunction("double f_double(double a, float b)")
  double f(double a, float b);

  @CFunction("const char *f_string(const char *a)")
  @Nullable String text(@Nullable ByteBuffer direct);

  @CFunction("const char *f_kept(int which)")
  @Nullable String kept(int which);

  @CFunction("void f_reverse(const void *in, void *out, size_t length)")
  void reverse(byte[] in, byte[] out, long length);

  @CFunction("void f_reverse(const void *in, void *out, size_t length)")
  void reverse(ByteBuffer in, ByteBuffer out, long length);

  @CFunction(value = "void f_reverse(const void *in, void *out, size_t length)", critical = true)
  void reverseInPlace(byte[] in, byte[] out, long length);

  @CFunction(value = "void f_reverse(const void *in, void *out, size_t length)", critical = true)
  void reverseInPlace(ByteBuffer in, ByteBuffer out, long length);

  @CFunction("int f_sum(const uint8_t *in, size_t length)")
  int sum(byte[] in, long length);

  @CFunction(value = "int f_sum(const uint8_t *in, size_t length)", critical = true)
  int sum(ByteBuffer in, long length);

  @CFunction("bool f_is_null(const void *p)")
  boolean isNull(byte @Nullable [] p);

  @CFunction("bool f_is_null(const void *p)")
  boolean isNull(@Nullable ByteBuffer p);

  @CFunction(value = "bool f_is_null(const void *p)", critical = true)
  boolean isNullCritical(byte @Nullable [] p);

  @CFunction(value = "bool f_is_null_out(void *p)", critical = true)
  boolean isNullCritical(@Nullable ByteBuffer p);

  @CFunction("bool f_is_null_out(void *p)")
  boolean isNullOut(byte @Nullable [] p);

  @CFunction("bool f_is_null_out(void *p)")
  boolean isNullOut(@Nullable ByteBuffer p);

  @CFunction("bool f_is_aligned(const void *p)")
  boolean isAligned(byte[] p);

  @CFunction("void f_doubled(int n[3])")
  void doubled(ByteBuffer n);

  @CFunction("void f_liar(const uint8_t *p)")
  void liar(byte[] p);

  @Target(ElementType.TYPE_USE)
  @interface Nullable {}
}
