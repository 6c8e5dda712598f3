package dev.autocfg.runtime.generated;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The checks of what is passed to C functions, and its conversions. Each throws before anything is
 * called or changed.
 */
public final class NativeArguments {
  private NativeArguments() {}

  /**
   * Returns a number that fits into a narrower C type.
   *
   * @param bits the width of the C type, below 64
   * @param unsigned whether the C type is unsigned
   * @throws ArithmeticException if it does not fit
   */
  public static long fit(long value, int bits, boolean unsigned) {
    long kept = unsigned ? value & (-1L >>> (64 - bits)) : (value << (64 - bits)) >> (64 - bits);
    if (kept != value) {
      throw new ArithmeticException(
          value + " does not fit into " + bits + (unsigned ? " bits without a sign" : " bits"));
    }
    return value;
  }

  /**
   * Checks that C finds as many elements as it is told.
   *
   * @param name the parameter
   * @param available the elements of the array, or those that remain in the buffer
   * @param wanted the elements that C uses, without a sign
   * @throws IndexOutOfBoundsException if there are fewer
   */
  public static void checkCount(String name, long available, long wanted) {
    if (Long.compareUnsigned(available, wanted) < 0) {
      throw new IndexOutOfBoundsException(
          name
              + " has "
              + available
              + (available == 1 ? " element" : " elements")
              + ", but C uses "
              + Long.toUnsignedString(wanted));
    }
  }

  /**
   * Checks that a copy of C's memory can be an array.
   *
   * @param size the bytes of an element
   * @throws IndexOutOfBoundsException if it would have 2^31 bytes or more
   */
  public static void checkLength(long count, long size) {
    if (Long.compareUnsigned(count, Integer.MAX_VALUE / size) > 0) {
      throw new IndexOutOfBoundsException(
          "C gave " + Long.toUnsignedString(count) + " elements, more than an array can have");
    }
  }

  /**
   * Checks that arrays which share a count are equally long.
   *
   * @throws IndexOutOfBoundsException if they are not
   */
  public static void checkSameLength(String name, long length, String other, long otherLength) {
    if (length != otherLength) {
      throw new IndexOutOfBoundsException(
          name + " has " + length + " elements, but " + other + " has " + otherLength);
    }
  }

  /**
   * Checks that C may write to a buffer.
   *
   * @throws ReadOnlyBufferException if it may not
   */
  public static void checkWritable(ByteBuffer buffer) {
    if (buffer.isReadOnly()) {
      throw new ReadOnlyBufferException();
    }
  }

  /**
   * Returns a string in UTF-8 with a NUL behind it.
   *
   * @param name the parameter
   * @throws NullPointerException if it is {@code null}
   * @throws IllegalArgumentException if it contains a NUL, at which C would end it, or a surrogate
   *     without the other half
   */
  public static byte[] utf8(String name, String text) {
    Objects.requireNonNull(text, name);
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new IllegalArgumentException(
          name + " contains the character U+0000 at index " + nul + ", where C would end it");
    }
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining() + 1];
      encoded.get(bytes, 0, bytes.length - 1);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(name + " contains half of a surrogate pair", e);
    }
  }

  /**
   * Returns a sum of counts.
   *
   * @throws IndexOutOfBoundsException if it has more than 64 bits
   */
  public static long plus(long left, long right) {
    long sum = left + right;
    if (Long.compareUnsigned(sum, left) < 0) {
      throw overflow(left, "+", right);
    }
    return sum;
  }

  /**
   * Returns a difference of counts.
   *
   * @throws IndexOutOfBoundsException if it is negative
   */
  public static long minus(long left, long right) {
    if (Long.compareUnsigned(left, right) < 0) {
      throw overflow(left, "-", right);
    }
    return left - right;
  }

  /**
   * Returns a product of counts.
   *
   * @throws IndexOutOfBoundsException if it has more than 64 bits
   */
  public static long times(long left, long right) {
    long high = Math.multiplyHigh(left, right) + ((left >> 63) & right) + ((right >> 63) & left);
    if (high != 0) {
      throw overflow(left, "*", right);
    }
    return left * right;
  }

  private static IndexOutOfBoundsException overflow(long left, String operator, long right) {
    return new IndexOutOfBoundsException(
        "C would use "
            + Long.toUnsignedString(left)
            + " "
            + operator
            + " "
            + Long.toUnsignedString(right)
            + " elements, which is no count");
  }

  /**
   * Returns the number at a buffer's position, as C sees it there.
   *
   * @param bytes the width of the C type: 1, 2, 4 or 8
   * @param unsigned whether the C type is unsigned
   * @throws IndexOutOfBoundsException if fewer bytes remain
   */
  public static long read(ByteBuffer buffer, int bytes, boolean unsigned) {
    ByteBuffer number = buffer.duplicate().order(ByteOrder.nativeOrder());
    int at = number.position();
    long value =
        switch (bytes) {
          case 1 -> number.get(at);
          case 2 -> number.getShort(at);
          case 4 -> number.getInt(at);
          default -> number.getLong(at);
        };
    return unsigned && bytes < 8 ? value & (-1L >>> (64 - 8 * bytes)) : value;
  }
}
