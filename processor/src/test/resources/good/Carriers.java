package t;

import dev.autocfg.CFunction;
import dev.autocfg.CountedBy;
import dev.autocfg.Errno;
import dev.autocfg.Owned;
import dev.autocfg.NativeInterface;
import dev.autocfg.ProbeLibrary;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
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

  @CFunction("const char *f_string(const char *a)")
  @Nullable String text(@Nullable String a);

  @CFunction(value = "const char *f_string(const char *a)", critical = true)
  byte[] bytes(String a);

  @CFunction("uint8_t f_wide(uint16_t a, uint32_t b, signed char c, wchar_t d)")
  int wide(int a, long b, short c, int d);

  @CFunction("unsigned short f_unsigned(uint16_t a)")
  char f(char a);

  @CFunction("int f_sums(const int *in, size_t n, const double *d, float f[2], bool *b)")
  int sums(
      @CountedBy("n") int[] in, long n, @CountedBy("n") double[] d, float[] f, boolean @Nullable [] b);

  @CFunction("void f_out(unsigned char *out, size_t *outlen, const void *in, size_t inlen)")
  void out(@CountedBy("*outlen") byte[] out, long[] outlen, @CountedBy("inlen") byte[] in, long inlen);

  @CFunction("void f_out(unsigned char *out, size_t *outlen, const char *in, size_t inlen)")
  void out(@CountedBy("*outlen") ByteBuffer out, ByteBuffer outlen, @CountedBy("inlen") String in);

  @CFunction("int f_square(const short *m, int n, const long *more, int size, int times)")
  int square(@CountedBy("n * n + 1") short[] m, int n, @CountedBy("size * (times - 1)") long[] more, int size, int times);

  @CFunction("int f_message(int code, char **message)")
  int message(int code, @Owned("f_free") String[] message);

  @CFunction("char *f_given(void)")
  @Owned("f_free")
  String given();

  @CFunction("const int *f_table(int n)")
  @CountedBy("n")
  int[] table(int n);

  @CFunction("int f_names(const char *const *names, int n)")
  int names(@CountedBy("n") String[] names);

  @CFunction("int f_open(const char *path)")
  int open(String path, @Errno int[] error);

  @CFunction("int f_open(const char *path)")
  int openOnWindows(String path, @Errno("GetLastError") int[] error);

  @CFunction(value = "int f_new_name(int a)", names = {"f_new_name", "f_old_name"})
  int renamed(int a);

  @CFunction(value = "int f_extra(int a)", optional = true)
  int extra(int a);

  @CFunction(value = "int f_checked(int a)", check = "check")
  int checked(int a) throws java.io.IOException;

  default int check(int result) throws java.io.IOException {
    if (result < 0) {
      throw new java.io.IOException("failed: " + result);
    }
    return result;
  }

  @CFunction(
      value = "int f_format(char *out, size_t room, const char *format, ...)",
      variadic = {"int", "const char *text", "double number"})
  int format(
      @CountedBy("room") byte[] out, long room, String format, int a, String text, double number);

  @CFunction("int f_format(char *out, size_t room, const char *format, ...)")
  int format(@CountedBy("room") byte[] out, String format);

  @CFunction("void *f_address(void *p)")
  long address(long p);

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

  @Target(ElementType.TYPE_USE)
  @interface Nullable {}
}
