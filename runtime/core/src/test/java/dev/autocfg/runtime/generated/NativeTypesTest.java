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
    assertSame(call, NativeTypes.adapt(call, WIDE, false));
    assertSame(call, NativeTypes.adapt(call, WIDE, true));
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
    assertEquals(signed, (long) NativeTypes.adapt(call, WIDE, false).invokeExact((long) narrow));
    assertEquals(unsigned, (long) NativeTypes.adapt(call, WIDE, true).invokeExact((long) narrow));
  }

  @ParameterizedTest
  @ValueSource(longs = {2147483648L, -2147483649L, 4294967296L, Long.MAX_VALUE, Long.MIN_VALUE})
  void refusesAnArgumentThatDoesNotFit(long tooWide) throws Throwable {
    MethodHandle call =
        NativeTypes.adapt(find("narrow", methodType(int.class, int.class)), WIDE, true);
    assertThrows(ArithmeticException.class, () -> sink((long) call.invokeExact(tooWide)));
  }

  @Test
  void fitsOnlyWhatDiffers() throws Throwable {
    MethodHandle call =
        find("mixed", methodType(void.class, byte[].class, int.class, long.class, int.class));
    MethodType wanted = methodType(void.class, byte[].class, long.class, long.class, int.class);
    byte[] seen = new byte[3];
    NativeTypes.adapt(call, wanted, true).invokeExact(seen, 5L, 6L, 7);
    assertEquals(5 + 6 + 7, seen[0] + seen[1] + seen[2]);
  }

  @Test
  void neverCutsAResult() throws Throwable {
    MethodHandle call = find("wide", WIDE);
    MethodType narrow = methodType(int.class, long.class);
    assertThrows(WrongMethodTypeException.class, () -> NativeTypes.adapt(call, narrow, false));
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
  void rethrowWrapsWhatIsChecked() {
    Exception checked = new IOException("x");
    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> NativeTypes.rethrow(checked));
    assertSame(checked, thrown.getCause());
    assertEquals("a native call threw java.io.IOException: x", thrown.getMessage());
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
