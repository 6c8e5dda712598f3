package dev.autocfg.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NativeArgumentsTest {
  private static final long[] EDGES = {
    0,
    1,
    2,
    3,
    0x7fff_ffffL,
    0x8000_0000L,
    0xffff_ffffL,
    0x1_0000_0000L,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    -2,
    -1
  };

  @ParameterizedTest(name = "{0} in {1} bits")
  @CsvSource({
    "127, 8, false",
    "-128, 8, false",
    "255, 8, true",
    "0, 8, true",
    "32767, 16, false",
    "65535, 16, true",
    "4294967295, 32, true",
    "-2147483648, 32, false"
  })
  void takesWhatFits(long value, int bits, boolean unsigned) {
    assertEquals(value, NativeArguments.fit(value, bits, unsigned));
  }

  @ParameterizedTest(name = "{0} in {1} bits")
  @CsvSource({
    "128, 8, false",
    "-129, 8, false",
    "256, 8, true",
    "-1, 8, true",
    "32768, 16, false",
    "65536, 16, true",
    "-1, 32, true",
    "2147483648, 32, false",
    "-9223372036854775808, 32, true"
  })
  void refusesWhatDoesNot(long value, int bits, boolean unsigned) {
    assertThrows(ArithmeticException.class, () -> NativeArguments.fit(value, bits, unsigned));
  }

  @Test
  void countsAreWithoutASign() {
    NativeArguments.checkCount("in", 3, 3);
    NativeArguments.checkCount("in", 0, 0);
    IndexOutOfBoundsException thrown =
        assertThrows(
            IndexOutOfBoundsException.class, () -> NativeArguments.checkCount("in", 1, -1));
    assertEquals("in has 1 element, but C uses 18446744073709551615", thrown.getMessage());
    assertThrows(IndexOutOfBoundsException.class, () -> NativeArguments.checkCount("in", 3, 4));
  }

  @Test
  void sumsDifferencesAndProductsAreExact() {
    for (long left : EDGES) {
      for (long right : EDGES) {
        check("+", left, right, NativeArguments::plus);
        check("-", left, right, NativeArguments::minus);
        check("*", left, right, NativeArguments::times);
      }
    }
  }

  private static void check(String operator, long left, long right, LongBinaryOperator tried) {
    BigInteger a = new BigInteger(Long.toUnsignedString(left));
    BigInteger b = new BigInteger(Long.toUnsignedString(right));
    BigInteger exact =
        switch (operator) {
          case "+" -> a.add(b);
          case "-" -> a.subtract(b);
          default -> a.multiply(b);
        };
    if (exact.signum() < 0 || exact.bitLength() > 64) {
      assertThrows(
          IndexOutOfBoundsException.class,
          () -> tried.applyAsLong(left, right),
          () -> a + operator + b);
    } else {
      assertEquals(exact.longValue(), tried.applyAsLong(left, right), () -> a + operator + b);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "gr\u00fc\u00dfe", "\ud83d\ude00"})
  void textEndsWithANul(String text) {
    assertArrayEquals(
        (text + "\0").getBytes(StandardCharsets.UTF_8), NativeArguments.utf8("t", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "a\0b", "\ud83d", "x\ude00", "\ude00\ud83d"})
  void textThatCCannotHaveIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> NativeArguments.utf8("t", text));
  }

  @Test
  void aReadOnlyBufferIsNotWritable() {
    NativeArguments.checkWritable(ByteBuffer.allocate(1));
    ByteBuffer readOnly = ByteBuffer.allocate(1).asReadOnlyBuffer();
    assertThrows(ReadOnlyBufferException.class, () -> NativeArguments.checkWritable(readOnly));
  }

  @Test
  void numbersAreReadAsCSeesThem() {
    ByteBuffer buffer = ByteBuffer.allocate(9).order(ByteOrder.nativeOrder());
    buffer.putLong(1, -1).position(1).order(ByteOrder.BIG_ENDIAN);
    assertEquals(-1, NativeArguments.read(buffer, 4, false));
    assertEquals(0xffff_ffffL, NativeArguments.read(buffer, 4, true));
    assertEquals(255, NativeArguments.read(buffer, 1, true));
    assertEquals(-1, NativeArguments.read(buffer, 8, true));
    assertEquals(1, buffer.position());
    buffer.position(2);
    assertThrows(IndexOutOfBoundsException.class, () -> NativeArguments.read(buffer, 8, false));
  }

  @Test
  void lengthsOfCopiesAreThoseOfArrays() {
    NativeArguments.checkLength(0, 8);
    NativeArguments.checkLength(Integer.MAX_VALUE, 1);
    assertThrows(IndexOutOfBoundsException.class, () -> NativeArguments.checkLength(-1, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> NativeArguments.checkLength(1L << 28, 8));
    assertThrows(
        IndexOutOfBoundsException.class, () -> NativeArguments.checkSameLength("a", 1, "b", 2));
  }
}
