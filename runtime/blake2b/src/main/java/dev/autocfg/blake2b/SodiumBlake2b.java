package dev.autocfg.blake2b;

import dev.autocfg.Candidate;
import dev.autocfg.KnownAnswer;
import java.nio.ByteBuffer;

/** BLAKE2b by libsodium. */
@Candidate(of = Blake2bEngine.class, when = "sodium", rank = 1)
final class SodiumBlake2b implements Blake2bEngine {
  /**
   * The most bytes given to C at once. A critical call holds up every garbage collection until it
   * returns: 64 KiB are over in about 0.1 ms, and larger pieces are no faster.
   */
  static final int MAX_PIECE = 1 << 16;

  private final Sodium sodium = SodiumNative.get();

  SodiumBlake2b() {}

  @KnownAnswer
  static void selfTest() {
    KnownAnswers.check(new SodiumBlake2b());
  }

  @Override
  public void hash(Parameters parameters, ByteBuffer in, byte[] out, int outOffset) {
    if (in.remaining() > MAX_PIECE) {
      Blake2bEngine.super.hash(parameters, in, out, outOffset);
      return;
    }
    int length = parameters.digestLength;
    int code =
        sodium.hash(
            ByteBuffer.wrap(out, outOffset, length),
            length,
            in,
            in.remaining(),
            parameters.key,
            parameters.key.length,
            parameters.salt,
            parameters.personalization);
    requireSuccess("crypto_generichash_blake2b_salt_personal", code);
  }

  @Override
  public State start(Parameters parameters) {
    return new SodiumState(sodium, parameters);
  }

  /** Arguments were checked, so anything but 0 is a fault of the library or of ours. */
  static void requireSuccess(String function, int code) {
    if (code != 0) {
      throw new IllegalStateException(
          "libsodium failed: " + function + " returned " + code + " instead of 0");
    }
  }
}
