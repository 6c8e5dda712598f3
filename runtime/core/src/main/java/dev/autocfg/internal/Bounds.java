package dev.autocfg.internal;

/** The one check that a part of a file, a segment or a table lies within the whole. */
public final class Bounds {

  private Bounds() {}

  /**
   * Returns whether {@code length} bytes from {@code offset} on lie within {@code size} bytes. All
   * three are unsigned; nothing is added, since the sum of two unsigned numbers may overflow.
   */
  public static boolean contains(long size, long offset, long length) {
    return Long.compareUnsigned(offset, size) <= 0
        && Long.compareUnsigned(length, size - offset) <= 0;
  }
}
