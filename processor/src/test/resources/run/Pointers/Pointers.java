package t;

import dev.autocfg.CFunction;
import dev.autocfg.CountedBy;
import dev.autocfg.Errno;
import dev.autocfg.NativeInterface;
import dev.autocfg.Owned;
import dev.autocfg.ProbeLibrary;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.nio.ByteBuffer;

/** Passes and returns what pointers point to, against {@code pointers.c}. */
@ProbeLibrary(name = "pointers", sonames = "libautocfgpointers.so.1")
@NativeInterface(library = "pointers", check = "check")
interface Pointers {
  @CFunction("uint8_t p_u8(uint8_t a)")
  int u8(int a);

  @CFunction("uint8_t p_u8(uint8_t a)")
  short u8(short a);

  @CFunction("int8_t p_s8(int8_t a)")
  long s8(long a);

  @CFunction("uint16_t p_u16(uint16_t a)")
  char u16(char a);

  @CFunction("uint16_t p_u16(uint16_t a)")
  int u16(int a);

  @CFunction("uint32_t p_u32(uint32_t a)")
  long u32(long a);

  @CFunction("int p_int(int a)")
  long wideInt(long a);

  @CFunction(value = "wchar_t p_wide(wchar_t a)", check = "")
  int wide(int a);

  @CFunction("size_t p_bytes(signed char *p, size_t n)")
  long negate(@CountedBy("n") byte[] p, long n);

  @CFunction("size_t p_shorts(short *p, size_t n)")
  long negate(@CountedBy("n") short[] p, long n);

  @CFunction("size_t p_ints(int *p, size_t n)")
  long negate(@CountedBy("n") int[] p, long n);

  @CFunction("size_t p_longs(long *p, size_t n)")
  long negate(@CountedBy("n") long[] p, long n);

  @CFunction(value = "size_t p_long_longs(long long *p, size_t n)", critical = true)
  long negateInPlace(@CountedBy("n") long[] p, long n);

  @CFunction("size_t p_sizes(size_t *p, size_t n)")
  long negateSizes(@CountedBy("n") long[] p);

  @CFunction("size_t p_floats(float *p, size_t n)")
  long negate(@CountedBy("n") float[] p);

  @CFunction(value = "size_t p_doubles(double *p, size_t n)", critical = true)
  long negate(@CountedBy("n") double[] p);

  @CFunction("size_t p_shorts(short *p, size_t n)")
  long negate(@CountedBy("n") ByteBuffer p, long n);

  @CFunction("size_t p_shorts(short *p, size_t n)")
  long negate(@CountedBy("n") ByteBuffer p);

  @CFunction("int p_not(bool *p, int n)")
  int not(@CountedBy("n") boolean @Nullable [] p);

  @CFunction("double p_sum(const double *p, int n)")
  double sum(@CountedBy("n") double[] p, int n);

  @CFunction("int p_copy(unsigned char *out, size_t *outlen, const unsigned char *in, size_t inlen)")
  int copy(@CountedBy("*outlen") byte[] out, long[] outlen, @CountedBy("inlen") byte[] in, long inlen);

  @CFunction("int p_copy(unsigned char *out, size_t *outlen, const unsigned char *in, size_t inlen)")
  int copy(@CountedBy("*outlen") ByteBuffer out, ByteBuffer outlen, @CountedBy("inlen") ByteBuffer in);

  @CFunction("int p_same(const char *a, const char *b, int n)")
  int same(@CountedBy("n") byte[] a, @CountedBy("n") byte[] b);

  @CFunction("int p_same(const char *a, const char *b, int n)")
  int sameSum(@CountedBy("2 * n + 1 - n") byte[] a, @CountedBy("(n + 1) * 1") byte[] b, int n);

  @CFunction("size_t p_length(const char *text)")
  long length(String text);

  @CFunction(value = "size_t p_length(const char *text)", critical = true)
  long lengthInPlace(String text);

  @CFunction("size_t p_counted(const char *text, size_t n)")
  long counted(@CountedBy("n") String text);

  @CFunction("char *p_repeat(const char *text, int times)")
  @Owned("p_free")
  String repeat(String text, int times);

  @CFunction("char *p_repeat(const char *text, int times)")
  @Owned("p_free")
  byte[] repeatBytes(byte[] text, int times);

  @CFunction("int p_frees(void)")
  int frees();

  @CFunction("const char *p_null(void)")
  String nothing();

  @CFunction("const char *p_null(void)")
  @Nullable String maybe();

  @CFunction("const char *p_latin(void)")
  byte[] latin();

  @CFunction("const int *p_squares(int n)")
  @CountedBy("n")
  int[] squares(int n);

  @CFunction("int p_message(int code, char **message)")
  int message(int code, @Owned("p_free") String[] message);

  @CFunction("void p_kept(const char **text)")
  void kept(String @Nullable [] text);

  @CFunction("int p_joined(char *out, size_t room, const char *const *names, int n)")
  int joined(@CountedBy("room") byte[] out, long room, @CountedBy("n") String[] names, int n);

  @CFunction("int p_joined(char *out, size_t room, const char *const *names, int n)")
  int joinedNulls(
      @CountedBy("room") byte[] out, long room, @CountedBy("n") @Nullable String[] names, int n);

  @CFunction(value = "int p_fail(int error)", check = "")
  int fail(int number, @Errno int[] error);

  @CFunction(value = "int p_fail(int error)", check = "")
  int failOnWindows(int number, @Errno("GetLastError") int[] error);

  @CFunction(value = "int p_max(int n, ...)", variadic = {"int a", "int b", "int c"})
  int max(int n, int a, int b, int c);

  @CFunction("int p_max(int n, ...)")
  int max(int n);

  @CFunction(
      value = "int p_format(char *out, size_t room, const char *format, ...)",
      variadic = {"int number", "const char *text", "double real", "size_t"})
  int format(
      @CountedBy("room") byte[] out, String format, int number, String text, double real, long size);

  @CFunction("int p_status(int status)")
  int status(int status);

  @CFunction("void *p_address(void *p)")
  long address(long p);

  @CFunction(value = "int p_new_name(void)", names = {"p_newest_name", "p_new_name"})
  int renamed();

  @CFunction(value = "int p_extra(int a)", optional = true)
  int extra(int a);

  default int check(int result) {
    if (result == -7) {
      throw new IllegalStateException("status " + result);
    }
    return result;
  }

  @Target(ElementType.TYPE_USE)
  @interface Nullable {}
}
