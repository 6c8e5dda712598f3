package dev.autocfg.runtime.generated;

import static java.lang.invoke.MethodType.methodType;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.WrongMethodTypeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NativeTypesTest {
  private static final MethodType WIDE = methodType(long.class, long.class);

  @Test
  void leavesAFittingCallAlone() throws Throwable {
    MethodHandle call = find("wide", WIDE);
    assertSame(call, NativeTypes.adapt(call, WIDE, "ss"));
    assertSame(call, NativeTypes.adapt(call, WIDE, "us"));
  }

  @ParameterizedTest(name = "a 32-bit {0} is {1} signed, {2} unsigned")
  @CsvSource({
    "0, 0, 0",
    "2147483647, 2147483647, 2147483647",
    "-1, -1, 4294967295",
    "-2147483648, -2147483648, 2147483648",
  })
  void widensAResult(int narrow, long signed, long unsigned) throws Throwable {
    MethodHandle call = find("narrow", methodType(int.class, int.class));
    assertEquals(signed, (long) NativeTypes.adapt(call, WIDE, "ss").invokeExact((long) narrow));
    assertEquals(unsigned, (long) NativeTypes.adapt(call, WIDE, "us").invokeExact((long) narrow));
  }

  @ParameterizedTest
  @ValueSource(longs = {2147483648L, -2147483649L, 4294967296L, Long.MAX_VALUE, Long.MIN_VALUE})
  void refusesAnArgumentThatDoesNotFit(long tooWide) throws Throwable {
    MethodHandle call =
        NativeTypes.adapt(find("narrow", methodType(int.class, int.class)), WIDE, "us");
    assertThrows(ArithmeticException.class, () -> sink((long) call.invokeExact(tooWide)));
  }

  @Test
  void fitsOnlyWhatDiffers() throws Throwable {
    MethodHandle call =
        find("mixed", methodType(void.class, byte[].class, int.class, long.class, int.class));
    MethodType wanted = methodType(void.class, byte[].class, long.class, long.class, int.class);
    byte[] seen = new byte[3];
    NativeTypes.adapt(call, wanted, "uusss").invokeExact(seen, 5L, 6L, 7);
    assertEquals(5 + 6 + 7, seen[0] + seen[1] + seen[2]);
  }

  @Test
  void neverCutsAResult() throws Throwable {
    MethodHandle call = find("wide", WIDE);
    MethodType narrow = methodType(int.class, long.class);
    assertThrows(WrongMethodTypeException.class, () -> NativeTypes.adapt(call, narrow, "ss"));
  }

  @Test
  void rethrowsWhatIsUncheckedAsItIs() {
    RuntimeException unchecked = new ArithmeticException("x");
    assertSame(
        unchecked, assertThrows(ArithmeticException.class, () -> NativeTypes.rethrow(unchecked)));
    Error error = new AssertionError("x");
    assertSame(error, assertThrows(AssertionError.class, () -> NativeTypes.rethrow(error)));
  }

  @Test
  void rethrowsWhatACheckThrows() {
    Exception checked = new IOException("x");
    assertSame(checked, assertThrows(IOException.class, () -> NativeTypes.rethrow(checked)));
  }

  @ParameterizedTest(name = "{0} as unsigned")
  @CsvSource({"0, 0", "2147483648, -2147483648", "4294967295, -1"})
  void takesAnArgumentThatFitsWithoutASign(long wide, long narrow) throws Throwable {
    MethodHandle call =
        NativeTypes.adapt(find("narrow", methodType(int.class, int.class)), WIDE, "su");
    assertEquals(narrow, (long) call.invokeExact(wide));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 4294967296L})
  void refusesWhatDoesNotFitWithoutASign(long wide) throws Throwable {
    MethodHandle call =
        NativeTypes.adapt(find("narrow", methodType(int.class, int.class)), WIDE, "su");
    assertThrows(ArithmeticException.class, () -> sink((long) call.invokeExact(wide)));
  }

  @Test
  void codeWithoutSignsStillRuns() throws Throwable {
    MethodHandle call = find("narrow", methodType(int.class, int.class));
    assertEquals(4294967295L, (long) NativeTypes.adapt(call, WIDE, true).invokeExact(-1L));
    assertEquals(-1L, (long) NativeTypes.adapt(call, WIDE, false).invokeExact(-1L));
  }

  @Test
  void aCharOfThisMachineIsAnInt() throws Throwable {
    MethodType ints = methodType(int.class, int.class);
    MethodHandle call =
        NativeTypes.adapt(find("character", methodType(char.class, char.class)), ints, "ss");
    assertEquals(65535, (int) call.invokeExact(65535));
    assertThrows(ArithmeticException.class, () -> sink((int) call.invokeExact(65536)));
    assertThrows(ArithmeticException.class, () -> sink((int) call.invokeExact(-1)));
  }

  static char character(char c) {
    return c;
  }

  private static void sink(long ignored) {}

  private static MethodHandle find(String name, MethodType type)
      throws ReflectiveOperationException {
    return MethodHandles.lookup().findStatic(NativeTypesTest.class, name, type);
  }

  @SuppressWarnings("UnusedMethod") // Found by its name.
  private static long wide(long value) {
    return value;
  }

  @SuppressWarnings("UnusedMethod") // Found by its name.
  private static int narrow(int value) {
    return value;
  }

  @SuppressWarnings("UnusedMethod") // Found by its name.
  private static void mixed(byte[] out, int a, long b, int c) {
    out[0] = (byte) a;
    out[1] = (byte) b;
    out[2] = (byte) c;
  }
}
