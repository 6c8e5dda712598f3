package dev.autocfg.blake2b;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The only lasting copy of a key, shared by all {@link Blake2b} instances derived from the one it
 * was given to, until one of them wipes it.
 */
final class Key {
  static final int MAX_LENGTH = 64; // RFC 7693, section 2.1

  /** No key: there is nothing to wipe, so it can always be used. */
  static final Key NONE = new Key(new byte[0]);

  private volatile byte[] bytes; // null once wiped

  private Key(byte[] bytes) {
    this.bytes = bytes;
  }

  static Key copyOf(byte[] key) {
    byte[] copy = Arguments.copy("key", key, 0, MAX_LENGTH);
    return copy.length == 0 ? NONE : new Key(copy);
  }

  /**
   * Returns a copy for one use.
   *
   * <p>Looks at the field again after copying: a key half wiped by another thread would otherwise
   * give a wrong digest in silence. The fences keep copying and looking, and in {@link #wipe}
   * clearing and filling, in this order.
   *
   * @throws IllegalStateException if the key was wiped
   */
  byte[] copy() {
    byte[] key = bytes;
    if (key == null) {
      throw closed();
    }
    if (key.length == 0) {
      return key;
    }
    byte[] copy = key.clone();
    VarHandle.acquireFence();
    if (bytes == null) {
      Arrays.fill(copy, (byte) 0);
      throw closed();
    }
    return copy;
  }

  void wipe() {
    byte[] key = bytes;
    if (key == null || key.length == 0) {
      return;
    }
    bytes = null;
    VarHandle.fullFence();
    Arrays.fill(key, (byte) 0);
  }

  private static IllegalStateException closed() {
    return new IllegalStateException(
        "the key was wiped: this Blake2b, or one sharing it, is closed");
  }
}
