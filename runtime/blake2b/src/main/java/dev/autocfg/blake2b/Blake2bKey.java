package dev.autocfg.blake2b;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * A secret key for BLAKE2b whose bytes can be wiped.
 *
 * <pre>{@code
 * try (Blake2bKey key = Blake2bKey.copyOf(secret)) {
 *   Arrays.fill(secret, (byte) 0);
 *   byte[] tag = Blake2b.digestLength(32).key(key).hash(message);
 * }
 * }</pre>
 *
 * <p>{@link #close()} overwrites the bytes with zeros. A {@link Blake2b} made from this key by
 * {@link Blake2b#key(Blake2bKey)}, and each instance derived from that one by {@link Blake2b#salt}
 * or {@link Blake2b#personalization}, then throws {@link IllegalStateException} when asked for a
 * new hash. Closing has no effect on:
 *
 * <ul>
 *   <li>instances made from another {@code Blake2bKey}, even one with the same bytes
 *   <li>instances made by {@link Blake2b#key(byte[])}, which hold their own copy
 *   <li>a {@link Blake2bHasher} started before: its state holds the key until the hasher ends
 *   <li>a hash that another thread has started: it returns the correct digest or throws {@link
 *       IllegalStateException}
 * </ul>
 *
 * <p>A key may be used by several threads at once. Equality is identity.
 *
 * <p>Wiping is best effort: the JVM may have copied the bytes earlier, for example when the garbage
 * collector moved the array.
 */
public final class Blake2bKey implements AutoCloseable {
  private static final int MAX_LENGTH = 64; // RFC 7693, section 2.1

  private final byte[] bytes;
  private volatile boolean closed;

  private Blake2bKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Returns a key with a copy of an array's bytes. Wiping the array remains the caller's task.
   *
   * @param key the key, 0 to 64 bytes (RFC 7693, section 2.1); hashing with a key of 0 bytes is
   *     unkeyed hashing
   * @return a new key, to be closed by the caller
   * @throws NullPointerException if {@code key} is null
   * @throws IllegalArgumentException if {@code key} is longer than 64 bytes
   */
  public static Blake2bKey copyOf(byte[] key) {
    return new Blake2bKey(ArgumentChecks.copy("key", key, 0, MAX_LENGTH));
  }

  /** Returns the length in bytes, which closing does not change. */
  int length() {
    return bytes.length;
  }

  /**
   * Throws if the key is closed.
   *
   * @throws IllegalStateException if the key is closed
   */
  void requireOpen() {
    if (closed) {
      throw new IllegalStateException(
          "the Blake2bKey is closed: its bytes were overwritten with zeros");
    }
  }

  /**
   * Returns a copy for one message.
   *
   * <p>The flag is read again after copying, because a key that another thread has wiped in part
   * would give a wrong digest and no exception. The fence here orders copying before that read; the
   * fence in {@link #close} orders setting the flag before wiping.
   *
   * @throws IllegalStateException if the key is closed
   */
  byte[] copy() {
    requireOpen();
    byte[] copy = bytes.clone();
    VarHandle.acquireFence();
    if (closed) {
      Arrays.fill(copy, (byte) 0);
    }
    requireOpen();
    return copy;
  }

  /** Overwrites the bytes with zeros. Has no effect on a key that is already closed. */
  @Override
  public void close() {
    closed = true;
    VarHandle.fullFence();
    Arrays.fill(bytes, (byte) 0);
  }

  /**
   * Returns a description such as {@code 32-byte BLAKE2b key} or {@code closed 32-byte BLAKE2b
   * key}.
   *
   * @return the description, which does not reveal the bytes
   */
  @Override
  public String toString() {
    return (closed ? "closed " : "") + bytes.length + "-byte BLAKE2b key";
  }
}
