package dev.autocfg.blake2b;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * A BLAKE2b hash function (RFC 7693) with fixed parameters: digest length, key, salt and
 * personalization.
 *
 * <pre>{@code
 * byte[] digest = Blake2b.digestLength(32).hash(message);
 * }</pre>
 *
 * <p>Instances are immutable: {@code key}, {@code salt} and {@code personalization} return new
 * instances. An instance may be used by several threads at once and may be kept in a constant.
 * Equality is identity, and {@link #toString} reveals neither key, salt nor personalization.
 *
 * <h2>Keys</h2>
 *
 * <p>{@link #key(byte[])} copies the key, and the copy remains in memory until the garbage
 * collector frees it:
 *
 * <pre>{@code
 * Blake2b mac = Blake2b.digestLength(32).key(secret).personalization(purpose);
 * byte[] tag = mac.hash(message);
 * }</pre>
 *
 * <p>{@link #key(Blake2bKey)} uses a key that the caller can wipe. Once that key is closed, the
 * instances that use it throw {@link IllegalStateException} when asked for a new hash; see {@link
 * Blake2bKey}:
 *
 * <pre>{@code
 * try (Blake2bKey key = Blake2bKey.copyOf(secret)) {
 *   Blake2b mac = Blake2b.digestLength(32).key(key).personalization(purpose);
 *   byte[] tag = mac.hash(message);
 * }
 * }</pre>
 *
 * <p>Each hash works on its own copy of the key, which is wiped when the hash ends.
 *
 * <p>Compare tags with {@link java.security.MessageDigest#isEqual}, not with {@link
 * Arrays#equals(byte[], byte[])}, whose running time reveals where they differ.
 */
public final class Blake2b {
  /** The bytes read from a stream at once: as many as one native call takes. */
  private static final int STREAM_BUFFER = 1 << 16;

  /** The key of 0 bytes, which is never closed. */
  private static final Blake2bKey NO_KEY = Blake2bKey.copyOf(new byte[0]);

  private final Blake2bEngine engine;
  private final int digestLength;
  private final Blake2bKey key;
  private final byte[] salt;
  private final byte[] personalization;

  private Blake2b(
      Blake2bEngine engine, int digestLength, Blake2bKey key, byte[] salt, byte[] personalization) {
    this.engine = engine;
    this.digestLength = digestLength;
    this.key = key;
    this.salt = salt;
    this.personalization = personalization;
  }

  /**
   * Returns a hash function for digests of a length, without key, salt or personalization.
   *
   * @param length the digest length in bytes, 1 to 64 (RFC 7693, section 2.1)
   * @return a hash function
   * @throws IllegalArgumentException if {@code length} is out of range
   */
  public static Blake2b digestLength(int length) {
    requireDigestLength(length);
    return on(Blake2bEngineChoice.get(), length);
  }

  /** Returns the same as {@link #digestLength}, with a given engine instead of the chosen one. */
  static Blake2b on(Blake2bEngine engine, int digestLength) {
    return new Blake2b(
        engine,
        requireDigestLength(digestLength),
        NO_KEY,
        new byte[Parameters.SALT_LENGTH],
        new byte[Parameters.PERSONALIZATION_LENGTH]);
  }

  private static int requireDigestLength(int length) {
    return ArgumentChecks.requireLength("digest", length, 1, Parameters.MAX_DIGEST_LENGTH);
  }

  /**
   * Returns this hash function with a key, so that the digest authenticates the message (RFC 7693,
   * section 2.9).
   *
   * @param key the key, 0 to 64 bytes, copied; a key of 0 bytes makes the hash unkeyed
   * @return a new instance
   * @throws NullPointerException if {@code key} is null
   * @throws IllegalArgumentException if {@code key} is longer than 64 bytes
   */
  public Blake2b key(byte[] key) {
    return with(Blake2bKey.copyOf(key), salt, personalization);
  }

  /**
   * Returns this hash function with a key that the caller can wipe. The new instance, and those
   * derived from it by {@link #salt} and {@link #personalization}, use the key until it is closed,
   * and throw {@link IllegalStateException} when asked for a new hash after that.
   *
   * @param key the key, not copied; the caller closes it
   * @return a new instance
   * @throws NullPointerException if {@code key} is null
   * @throws IllegalStateException if {@code key} is closed
   */
  public Blake2b key(Blake2bKey key) {
    Objects.requireNonNull(key, "key").requireOpen();
    return with(key, salt, personalization);
  }

  /**
   * Returns this hash function with a salt (BLAKE2 paper, section 2.8; RFC 7693 uses 16 zeros). It
   * has the same key.
   *
   * @param salt the salt, exactly 16 bytes, copied; 16 zeros are equivalent to having no salt
   * @return a new instance
   * @throws NullPointerException if {@code salt} is null
   * @throws IllegalArgumentException if {@code salt} has another length
   */
  public Blake2b salt(byte[] salt) {
    return with(key, copyExact("salt", salt, Parameters.SALT_LENGTH), personalization);
  }

  /**
   * Returns this hash function with a personalization, so that its digests differ from those for
   * any other purpose (BLAKE2 paper, section 2.8; RFC 7693 uses 16 zeros). It has the same key.
   *
   * @param personalization the personalization, exactly 16 bytes, copied; 16 zeros are equivalent
   *     to having none
   * @return a new instance
   * @throws NullPointerException if {@code personalization} is null
   * @throws IllegalArgumentException if {@code personalization} has another length
   */
  public Blake2b personalization(byte[] personalization) {
    int length = Parameters.PERSONALIZATION_LENGTH;
    return with(key, salt, copyExact("personalization", personalization, length));
  }

  private Blake2b with(Blake2bKey newKey, byte[] newSalt, byte[] newPersonalization) {
    return new Blake2b(engine, digestLength, newKey, newSalt, newPersonalization);
  }

  private static byte[] copyExact(String name, byte[] bytes, int length) {
    return ArgumentChecks.copy(name, bytes, length, length);
  }

  /**
   * Hashes a whole array.
   *
   * @param in the message, of any length
   * @return a new array of the digest length
   * @throws NullPointerException if {@code in} is null
   * @throws IllegalStateException if the {@link Blake2bKey} is closed
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
   * @throws IndexOutOfBoundsException if the message is not within {@code in}
   * @throws IllegalStateException if the {@link Blake2bKey} is closed
   */
  public byte[] hash(byte[] in, int offset, int length) {
    byte[] out = new byte[digestLength];
    hash(in, offset, length, out, 0);
    return out;
  }

  /**
   * Hashes a part of an array and writes the digest to an array. Message and digest may overlap in
   * one array: the digest is that of the message before the call.
   *
   * @param in the array with the message
   * @param inOffset the index of the message's first byte
   * @param length the message's length in bytes, 0 or more
   * @param out the array for the digest
   * @param outOffset the index of the first of the digest-length bytes to write
   * @throws NullPointerException if {@code in} or {@code out} is null
   * @throws IndexOutOfBoundsException if the message is not within {@code in}, or the digest does
   *     not fit into {@code out} at {@code outOffset}
   * @throws IllegalStateException if the {@link Blake2bKey} is closed
   */
  public void hash(byte[] in, int inOffset, int length, byte[] out, int outOffset) {
    ArgumentChecks.requireRange("in", in, inOffset, length);
    ArgumentChecks.requireRange("out", out, outOffset, digestLength);
    hash(ByteBuffer.wrap(in, inOffset, length), out, outOffset);
  }

  /**
   * Hashes a buffer's bytes from its position to its limit, and sets the position to the limit.
   *
   * @param in the buffer: on or off the heap, read-only or not; a mapped file that another process
   *     truncates during the call can end the process
   * @return a new array of the digest length
   * @throws NullPointerException if {@code in} is null
   * @throws IllegalStateException if the {@link Blake2bKey} is closed
   */
  public byte[] hash(ByteBuffer in) {
    Objects.requireNonNull(in, "in");
    ByteBuffer view =
        in.slice(); // a private view: no other thread can move its limit during the call
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
   * Hashes the remaining bytes of a stream. The stream is not closed. The key is read once, before
   * the first byte of the stream.
   *
   * @param in the stream
   * @return a new array of the digest length
   * @throws NullPointerException if {@code in} is null
   * @throws IOException if reading fails
   * @throws IllegalStateException if the {@link Blake2bKey} is closed
   */
  public byte[] hash(InputStream in) throws IOException {
    Objects.requireNonNull(in, "in");
    byte[] buffer = new byte[STREAM_BUFFER];
    try (Blake2bHasher hasher = newHasher()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        hasher.update(buffer, 0, n);
      }
      return hasher.digest();
    } finally {
      Arrays.fill(buffer, (byte) 0);
    }
  }

  /**
   * Hashes the content of a file.
   *
   * @param file the file
   * @return a new array of the digest length
   * @throws NullPointerException if {@code file} is null
   * @throws IOException if opening or reading fails
   * @throws IllegalStateException if the {@link Blake2bKey} is closed
   */
  public byte[] hash(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    try (InputStream in = Files.newInputStream(file)) {
      return hash(in);
    }
  }

  /**
   * Returns a hasher for one message that arrives in pieces. The hasher holds the key in its own
   * state, so closing the {@link Blake2bKey} afterwards does not affect it.
   *
   * @return a new hasher, to be closed by the caller
   * @throws IllegalStateException if the {@link Blake2bKey} is closed
   */
  public Blake2bHasher newHasher() {
    try (Parameters parameters = open()) {
      return new Blake2bHasher(engine.start(parameters), digestLength);
    }
  }

  /** Returns the parameters for one message, with a copy of the key that closing them wipes. */
  private Parameters open() {
    return new Parameters(digestLength, key.copy(), salt, personalization);
  }

  /**
   * Returns the name of the implementation in use, and the reason why each candidate before it was
   * refused.
   *
   * @return several lines for people to read, in a form that may change
   */
  public static String explain() {
    return Blake2bEngineChoice.choice().explain();
  }

  /**
   * Returns the algorithm's name with the digest length in bits, such as {@code BLAKE2b-256} or
   * {@code keyed BLAKE2b-256}.
   *
   * @return the name, which reveals neither key, salt nor personalization
   */
  @Override
  public String toString() {
    return (key.length() == 0 ? "" : "keyed ") + "BLAKE2b-" + 8 * digestLength;
  }
}
