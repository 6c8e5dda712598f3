package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.ObjectFileException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;

/**
 * Reads numbers and names of a part of a file; positions count from its start and are checked.
 *
 * @param start where it starts in the file
 * @param size how many bytes it has, all of them within the file
 */
record Region(Pages pages, long start, long size, ByteOrder order) {
  /** Names of C++ templates reach some 10 KiB. */
  static final int LONGEST_NAME = 64 << 10;

  /** Returns the whole file. */
  static Region of(Pages pages, ByteOrder order) {
    return new Region(pages, 0, pages.size(), order);
  }

  Region in(ByteOrder other) {
    return new Region(pages, start, size, other);
  }

  /**
   * Returns a part of this one.
   *
   * @throws ObjectFileException if not all of it is within this one
   */
  Region part(long offset, long length, String what) throws ObjectFileException {
    if (Long.compareUnsigned(offset, size) > 0 || Long.compareUnsigned(length, size - offset) > 0) {
      throw Damage.of("is cut off, or its " + what + " is not where it says");
    }
    return new Region(pages, start + offset, length, order);
  }

  int uint8(long at) throws ObjectFileException {
    check(at, 1);
    return pages.at(start + at);
  }

  int uint16(long at) throws ObjectFileException {
    return (int) number(at, 2);
  }

  long uint32(long at) throws ObjectFileException {
    return number(at, 4);
  }

  int int32(long at) throws ObjectFileException {
    return (int) number(at, 4);
  }

  long int64(long at) throws ObjectFileException {
    return number(at, 8);
  }

  private long number(long at, int length) throws ObjectFileException {
    check(at, length);
    boolean little = order == ByteOrder.LITTLE_ENDIAN;
    long value = 0;
    for (int i = 0; i < length; i++) {
      value = value << 8 | pages.at(start + at + (little ? length - 1 - i : i));
    }
    return value;
  }

  private void check(long at, int length) throws ObjectFileException {
    if (at < 0 || length > size || at > size - length) {
      throw Damage.of("refers to what is outside one of its tables");
    }
  }

  /** Returns a name that ends with a zero byte, wrong UTF-8 replaced. */
  String name(long at) throws ObjectFileException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(32);
    for (long i = at; ; i++) {
      check(at, 0);
      int b = i < size ? uint8(i) : -1;
      if (b == 0) {
        return bytes.toString(UTF_8);
      }
      if (b < 0 || bytes.size() >= LONGEST_NAME) {
        throw Damage.of("has a name without an end");
      }
      bytes.write(b);
    }
  }

  /**
   * Compares a name that ends with a zero byte as C's strcmp does, reading no more than needed.
   *
   * @return negative if the name there is smaller
   */
  int compareName(long at, byte[] name) throws ObjectFileException {
    for (int i = 0; i <= name.length; i++) {
      int there = uint8(at + i);
      int wanted = i < name.length ? name[i] & 0xff : 0;
      if (there != wanted) {
        return there - wanted;
      }
    }
    return 0;
  }
}
