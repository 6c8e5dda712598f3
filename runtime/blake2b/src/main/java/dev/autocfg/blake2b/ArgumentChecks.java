package dev.autocfg.blake2b;

import java.util.Objects;

/**
 * The validation of public arguments, which happens before an engine receives them.
 *
 * <p>It has a single place, so that all engines reject the same arguments with the same exceptions,
 * and invalid ones never reach the C code, which would end the process.
 */
final class ArgumentChecks {
  private ArgumentChecks() {}

  /** Returns {@code length} if it is within {@code min..max}; throws otherwise. */
  static int requireLength(String name, int length, int min, int max) {
    if (length < min || length > max) {
      String range = min == max ? "exactly " + min : min + " to " + max;
      throw new IllegalArgumentException(
          name + " must be " + range + " bytes long, but has length " + length);
    }
    return length;
  }

  /** Returns a copy of {@code bytes} if its length is within {@code min..max}; throws otherwise. */
  static byte[] copy(String name, byte[] bytes, int min, int max) {
    Objects.requireNonNull(bytes, name);
    requireLength(name, bytes.length, min, max);
    return bytes.clone();
  }

  /** Throws unless the range of {@code length} bytes at {@code offset} is within {@code array}. */
  static void requireRange(String name, byte[] array, int offset, int length) {
    Objects.requireNonNull(array, name);
    Objects.checkFromIndexSize(offset, length, array.length);
  }
}
