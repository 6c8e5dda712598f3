package dev.autocfg.blake2b;

import java.util.Objects;

/**
 * Checks what callers pass, before any candidate sees it.
 *
 * <p>The one place that does, so that all candidates reject the same arguments with the same
 * exceptions, and none reaches the C code that would end the process.
 */
final class Arguments {
  private Arguments() {}

  /** Returns {@code length} if it lies within {@code min..max}. */
  static int requireLength(String name, int length, int min, int max) {
    if (length < min || length > max) {
      String range = min == max ? "exactly " + min : min + " to " + max;
      throw new IllegalArgumentException(
          name + " must be " + range + " bytes long, but has length " + length);
    }
    return length;
  }

  /** Returns a copy of {@code bytes}, which must be {@code min..max} long. */
  static byte[] copy(String name, byte[] bytes, int min, int max) {
    Objects.requireNonNull(bytes, name);
    requireLength(name, bytes.length, min, max);
    return bytes.clone();
  }

  /** Accepts {@code length} bytes from {@code offset} on within {@code array}. */
  static void requireRange(String name, byte[] array, int offset, int length) {
    Objects.requireNonNull(array, name);
    Objects.checkFromIndexSize(offset, length, array.length);
  }
}
