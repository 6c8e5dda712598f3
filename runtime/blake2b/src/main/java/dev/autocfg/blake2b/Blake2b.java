package dev.autocfg.blake2b;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * Hashes messages with BLAKE2b (RFC 7693) and fixed parameters.
 *
 * <pre>{@code
 * byte[] digest = Blake2b.digestLength(32).hash(message);
 * }</pre>
 *
 * <p>The parameters never change: {@link #key}, {@link #salt} and {@link #personalization} return
 * new instances. Instances may be used by any number of threads at once. Equality is identity, and
 * {@link #toString} shows neither key, salt nor personalization.
 *
 * <h2>Keys</h2>
 *
 * <p>{@link #key} takes a copy; wiping the array given to it remains the caller's task. The copy is
 * the only lasting one, shared with the instances later made from that one by {@link #salt} and
 * {@link #personalization}; closing any of them overwrites it with zeros, and all of them then
 * throw {@link IllegalStateException} instead of hashing. A {@link Hasher} made before goes on, as
 * it holds the key in its own state until it ends. An instance without a key has nothing to wipe:
 * closing it has no effect, so it may be kept in a constant.
 *
 * <pre>{@code
 * try (Blake2b mac = Blake2b.digestLength(32).key(key).personalization(purpose)) {
 *   byte[] tag = mac.hash(message);
 * }
 * }</pre>
 *
 * <p>Wiping is an effort, not a proof: the JVM may have moved objects or spilled registers before.
 *
 * <p>Compare tags with {@link java.security.MessageDigest#isEqual}, never with {@link
 * Arrays#equals(byte[], byte[])}, whose time tells where they differ.
 */
public final class Blake2b implements AutoCloseable {
  /** Read from a stream at once: one native call's worth. */
  private static final int STREAM_BUFFER = 1 << 16;

  private final Blake2bEngine engine;
  private final int digestLength;
  private final Key key;
  private final byte[] salt;
  private final byte[] personalization;

  private Blake2b(
      Blake2bEngine engine, int digestLength, Key key, byte[] salt, byte[] personalization) {
    this.engine = engine;
    this.digestLength = digestLength;
    this.key = key;
    this.salt = salt;
    this.personalization = personalization;
  }

  /**
   * Returns parameters for digests of a length, without key, salt or personalization.
   *
   * @param length the digest length in bytes, 1 to 64 (RFC 7693, section 2.1)
   * @return the parameters
   * @throws IllegalArgumentException if {@code length} is out of range
   */
  public static Blake2b digestLength(int length) {
    requireDigestLength(length);
    return on(Blake2bEngineChoice.get(), length);
  }

  /** Returns the same on an engine of the caller's choice. */
  static Blake2b on(Blake2bEngine engine, int digestLength) {
    return new Blake2b(
        engine,
        requireDigestLength(digestLength),
        Key.NONE,
        new byte[Parameters.SALT_LENGTH],
        new byte[Parameters.PERSONALIZATION_LENGTH]);
  }

  private static int requireDigestLength(int length) {
    return Arguments.requireLength("digest", length, 1, Parameters.MAX_DIGEST_LENGTH);
  }

  /**
   * Returns these parameters with a key, so that the digest authenticates the message.
   *
   * @param key the key, 0 to 64 bytes; copied; 0 bytes are no key (RFC 7693, section 2.9)
   * @return new parameters
   * @throws NullPointerException if {@code key} is null
   * @throws IllegalArgumentException if {@code key} is longer
   */
  public Blake2b key(byte[] key) {
    return new Blake2b(engine, digestLength, Key.copyOf(key), salt, personalization);
  }

  /**
   * Returns these parameters with a salt, sharing the key.
   *
   * @param salt the salt, 16 bytes; copied; 16 zeros are no salt
   * @return new parameters
   * @throws NullPointerException if {@code salt} is null
   * @throws IllegalArgumentException if {@code salt} has another length
   */
  public Blake2b salt(byte[] salt) {
    int length = Parameters.SALT_LENGTH;
    byte[] copy = Arguments.copy("salt", salt, length, length);
    return new Blake2b(engine, digestLength, key, copy, personalization);
  }

  /**
   * Returns these parameters with a personalization, which sets the digests of one purpose apart
   * from those of any other, sharing the key.
   *
   * @param personalization the personalization, 16 bytes; copied; 16 zeros are none
   * @return new parameters
   * @throws NullPointerException if {@code personalization} is null
   * @throws IllegalArgumentException if {@code personalization} has another length
   */
  public Blake2b personalization(byte[] personalization) {
    int length = Parameters.PERSONALIZATION_LENGTH;
    byte[] copy = Arguments.copy("personalization", personalization, length, length);
    return new Blake2b(engine, digestLength, key, salt, copy);
  }

  /**
   * Hashes an array.
   *
   * @param in the message
   * @return a new array of the digest length
   * @throws NullPointerException if {@code in} is null
   * @throws IllegalStateException if the key was wiped
   */
  public byte[] hash(byte[] in) {
    Objects.requireNonNull(in, "in");
    return hash(in, 0, in.length);
  }

  /**
   * Hashes a part of an array.
   *
   * @param in the array
   * @param offset the index of the message's first byte
   * @param length the message's length in bytes, 0 or more
   * @return a new array of the digest length
   * @throws NullPointerException if {@code in} is null
   * @throws IndexOutOfBoundsException if the message does not lie within {@code in}
   * @throws IllegalStateException if the key was wiped
   */
  public byte[] hash(byte[] in, int offset, int length) {
    byte[] out = new byte[digestLength];
    hash(in, offset, length, out, 0);
    return out;
  }

  /**
   * Hashes a part of an array and writes the digest to an array. The two may be the same array and
   * overlap: the digest is that of the message as it was before the call.
   *
   * @param in the array with the message
   * @param inOffset the index of the message's first byte
   * @param length the message's length in bytes, 0 or more
   * @param out the array for the digest
   * @param outOffset the index of the first byte to write; the digest length is written
   * @throws NullPointerException if {@code in} or {@code out} is null
   * @throws IndexOutOfBoundsException if the message does not lie within {@code in}, or the digest
   *     does not fit into {@code out} from there on
   * @throws IllegalStateException if the key was wiped
   */
  public void hash(byte[] in, int inOffset, int length, byte[] out, int outOffset) {
    Arguments.requireRange("in", in, inOffset, length);
    Arguments.requireRange("out", out, outOffset, digestLength);
    hash(ByteBuffer.wrap(in, inOffset, length), out, outOffset);
  }

  /**
   * Hashes a buffer's bytes from its position to its limit, and moves the position there.
   *
   * @param in the buffer: on or off the heap, read-only or not; memory that can vanish while it is
   *     read (a mapping of a file that another process truncates) can end the process
   * @return a new array of the digest length
   * @throws NullPointerException if {@code in} is null
   * @throws IllegalStateException if the key was wiped
   */
  public byte[] hash(ByteBuffer in) {
    Objects.requireNonNull(in, "in");
    ByteBuffer view = in.slice(); // ours: nobody else can move its limit under the native code
    int end = in.position() + view.remaining();
    byte[] out = new byte[digestLength];
    hash(view, out, 0);
    in.position(end);
    return out;
  }

  private void hash(ByteBuffer in, byte[] out, int outOffset) {
    try (Parameters parameters = open()) {
      engine.hash(parameters, in, out, outOffset);
    }
  }

  /**
   * Hashes what is left of a stream. The stream is not closed.
   *
   * @param in the stream
   * @return a new array of the digest length
   * @throws NullPointerException if {@code in} is null
   * @throws IOException if reading fails
   * @throws IllegalStateException if the key was wiped
   */
  public byte[] hash(InputStream in) throws IOException {
    Objects.requireNonNull(in, "in");
    byte[] buffer = new byte[STREAM_BUFFER];
    try (Hasher hasher = newHasher()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        hasher.update(buffer, 0, n);
      }
      return hasher.digest();
    } finally {
      Arrays.fill(buffer, (byte) 0);
    }
  }

  /**
   * Hashes a file.
   *
   * @param file the file
   * @return a new array of the digest length
   * @throws NullPointerException if {@code file} is null
   * @throws IOException if opening or reading fails
   * @throws IllegalStateException if the key was wiped
   */
  public byte[] hash(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    try (InputStream in = Files.newInputStream(file)) {
      return hash(in);
    }
  }

  /**
   * Returns a hasher for one message that comes in pieces.
   *
   * @return a new hasher, which the caller closes
   * @throws IllegalStateException if the key was wiped
   */
  public Hasher newHasher() {
    try (Parameters parameters = open()) {
      return new Hasher(engine.start(parameters), digestLength);
    }
  }

  /** Takes a copy of the key for one message, wiped when the result is closed. */
  private Parameters open() {
    return new Parameters(digestLength, key.copy(), salt, personalization);
  }

  /**
   * Tells which implementation runs, and why each one before it was refused.
   *
   * @return several lines for people to read; their form may change
   */
  public static String explain() {
    return Blake2bEngineChoice.choice().explain();
  }

  /**
   * Wipes the key, for this instance and all that share it. Has no effect without a key, and when
   * repeated.
   */
  @Override
  public void close() {
    key.wipe();
  }

  /**
   * Returns the algorithm, such as {@code BLAKE2b-256} or {@code keyed BLAKE2b-256}.
   *
   * @return a description without key, salt and personalization
   */
  @Override
  public String toString() {
    return (key == Key.NONE ? "" : "keyed ") + "BLAKE2b-" + 8 * digestLength;
  }
}
