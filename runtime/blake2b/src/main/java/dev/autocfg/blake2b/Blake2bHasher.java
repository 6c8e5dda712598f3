package dev.autocfg.blake2b;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * A BLAKE2b hash of one message that arrives in pieces, obtained from {@link Blake2b#newHasher}.
 *
 * <pre>{@code
 * try (Blake2bHasher hasher = Blake2b.digestLength(32).newHasher()) {
 *   hasher.update(header);
 *   hasher.update(body);
 *   byte[] digest = hasher.digest();
 * }
 * }</pre>
 *
 * <p>A hasher ends with the first call of {@code digest} or {@link #close()}. Its state, from which
 * the key and the last bytes of the message could be read, is then overwritten with zeros. Closing
 * the {@link Blake2bKey} has no effect on a hasher that exists already.
 *
 * <p>The {@code update} methods return nothing, as those of {@link java.security.MessageDigest}: a
 * result of this closeable type would look like a second resource to compilers that check for
 * resource leaks.
 *
 * <p>Arguments are validated first: a call that throws an exception for an argument leaves the
 * hasher unchanged.
 *
 * <p>A hasher is meant for one thread at a time. Its methods are synchronized, so concurrent calls
 * cannot corrupt memory, but then the order of the pieces is unspecified.
 */
public final class Blake2bHasher implements AutoCloseable {
  private final HashState state;
  private final int digestLength;
  private final byte[] single = new byte[1];
  private boolean ended;

  Blake2bHasher(HashState state, int digestLength) {
    this.state = state;
    this.digestLength = digestLength;
  }

  /**
   * Adds one byte.
   *
   * @param in the byte
   * @throws IllegalStateException if the hasher has ended
   */
  public synchronized void update(byte in) {
    single[0] = in;
    add(ByteBuffer.wrap(single));
  }

  /**
   * Adds a whole array.
   *
   * @param in the bytes, of any length
   * @throws NullPointerException if {@code in} is null
   * @throws IllegalStateException if the hasher has ended
   */
  public synchronized void update(byte[] in) {
    Objects.requireNonNull(in, "in");
    add(ByteBuffer.wrap(in));
  }

  /**
   * Adds a part of an array.
   *
   * @param in the array
   * @param offset the index of the first byte
   * @param length the number of bytes, 0 or more
   * @throws NullPointerException if {@code in} is null
   * @throws IndexOutOfBoundsException if the part is not within {@code in}
   * @throws IllegalStateException if the hasher has ended
   */
  public synchronized void update(byte[] in, int offset, int length) {
    ArgumentChecks.requireRange("in", in, offset, length);
    add(ByteBuffer.wrap(in, offset, length));
  }

  /**
   * Adds a buffer's bytes from its position to its limit, and sets the position to the limit.
   *
   * @param in the buffer: on or off the heap, read-only or not; a mapped file that another process
   *     truncates during the call can end the process
   * @throws NullPointerException if {@code in} is null
   * @throws IllegalStateException if the hasher has ended
   */
  public synchronized void update(ByteBuffer in) {
    Objects.requireNonNull(in, "in");
    requireOpen();
    ByteBuffer view =
        in.slice(); // a private view: no other thread can move its limit during the call
    int end = in.position() + view.remaining();
    add(view);
    in.position(end);
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
   * Ends the message and writes its digest to an array, which may be an array that was part of the
   * message.
   *
   * @param out the array
   * @param offset the index of the first byte to write
   * @return the digest length, 1 to 64 bytes
   * @throws NullPointerException if {@code out} is null
   * @throws IndexOutOfBoundsException if the digest does not fit into {@code out} at {@code offset}
   * @throws IllegalStateException if the hasher has ended
   */
  public synchronized int digest(byte[] out, int offset) {
    ArgumentChecks.requireRange("out", out, offset, digestLength);
    end(out, offset);
    return digestLength;
  }

  /** Ends the hasher and wipes its state. Has no effect on a hasher that has ended. */
  @Override
  public synchronized void close() {
    if (!ended) {
      ended = true;
      state.wipe();
      Arrays.fill(single, (byte) 0);
    }
  }

  private void add(ByteBuffer in) {
    requireOpen();
    state.update(in);
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
      throw new IllegalStateException("the Blake2bHasher was ended by digest() or close()");
    }
  }
}
