package dev.autocfg.blake2b;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * Hashes one message that comes in pieces.
 *
 * <p>A hasher ends with {@link #digest()} or {@link #close()}, whichever comes first. Its state,
 * which the key and the last bytes of the message can be read from, is then overwritten with zeros;
 * so use it in a {@code try} statement:
 *
 * <pre>{@code
 * try (Hasher hasher = Blake2b.digestLength(32).newHasher()) {
 *   byte[] digest = hasher.update(header).update(body).digest();
 * }
 * }</pre>
 *
 * <p>A hasher is not for use by several threads at once: the order of the pieces would be anyone's
 * guess. Its methods exclude each other, so that such a mistake spoils a digest but never memory.
 *
 * <p>Arguments are checked before anything is done; after an exception for an argument the hasher
 * is as it was.
 */
public final class Hasher implements AutoCloseable {
  private final Blake2bEngine.State state;
  private final int digestLength;
  private final byte[] single = new byte[1];
  private boolean ended;

  Hasher(Blake2bEngine.State state, int digestLength) {
    this.state = state;
    this.digestLength = digestLength;
  }

  /**
   * Adds one byte.
   *
   * @param in the byte
   * @return this hasher
   * @throws IllegalStateException if the hasher has ended
   */
  public synchronized Hasher update(byte in) {
    single[0] = in;
    return add(ByteBuffer.wrap(single));
  }

  /**
   * Adds a whole array.
   *
   * @param in the bytes, of any number
   * @return this hasher
   * @throws NullPointerException if {@code in} is null
   * @throws IllegalStateException if the hasher has ended
   */
  public synchronized Hasher update(byte[] in) {
    Objects.requireNonNull(in, "in");
    return add(ByteBuffer.wrap(in));
  }

  /**
   * Adds a part of an array.
   *
   * @param in the array
   * @param offset the index of the first byte
   * @param length the number of bytes, 0 or more
   * @return this hasher
   * @throws NullPointerException if {@code in} is null
   * @throws IndexOutOfBoundsException if the part does not lie within {@code in}
   * @throws IllegalStateException if the hasher has ended
   */
  public synchronized Hasher update(byte[] in, int offset, int length) {
    Arguments.requireRange("in", in, offset, length);
    return add(ByteBuffer.wrap(in, offset, length));
  }

  /**
   * Adds a buffer's bytes from its position to its limit, and moves the position there.
   *
   * @param in the buffer: on or off the heap, read-only or not; memory that can vanish while it is
   *     read (a mapping of a file that another process truncates) can end the process
   * @return this hasher
   * @throws NullPointerException if {@code in} is null
   * @throws IllegalStateException if the hasher has ended
   */
  public synchronized Hasher update(ByteBuffer in) {
    Objects.requireNonNull(in, "in");
    requireOpen();
    ByteBuffer view = in.slice(); // ours: nobody else can move its limit under the native code
    int end = in.position() + view.remaining();
    add(view);
    in.position(end);
    return this;
  }

  /**
   * Ends the message and returns its digest.
   *
   * @return a new array of the digest length
   * @throws IllegalStateException if the hasher has ended
   */
  public synchronized byte[] digest() {
    byte[] out = new byte[digestLength];
    end(out, 0);
    return out;
  }

  /**
   * Ends the message and writes its digest to an array, which may be one the message came from.
   *
   * @param out the array
   * @param offset the index of the first byte to write
   * @return the digest length, 1 to 64 bytes
   * @throws NullPointerException if {@code out} is null
   * @throws IndexOutOfBoundsException if the digest does not fit into {@code out} from there on
   * @throws IllegalStateException if the hasher has ended
   */
  public synchronized int digest(byte[] out, int offset) {
    Arguments.requireRange("out", out, offset, digestLength);
    end(out, offset);
    return digestLength;
  }

  /** Ends the hasher and wipes its state. Has no effect on one that has ended. */
  @Override
  public synchronized void close() {
    if (!ended) {
      ended = true;
      state.wipe();
      Arrays.fill(single, (byte) 0);
    }
  }

  private Hasher add(ByteBuffer in) {
    requireOpen();
    state.update(in);
    return this;
  }

  private void end(byte[] out, int offset) {
    requireOpen();
    try {
      state.end(out, offset);
    } finally {
      close();
    }
  }

  private void requireOpen() {
    if (ended) {
      throw new IllegalStateException("the hasher has ended, by digest() or close()");
    }
  }
}
