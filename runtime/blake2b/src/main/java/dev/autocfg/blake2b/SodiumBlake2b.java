package dev.autocfg.blake2b;

import dev.autocfg.Candidate;
import dev.autocfg.KnownAnswer;
import java.nio.ByteBuffer;

/** The implementation that calls libsodium. */
@Candidate(of = Blake2bEngine.class, when = "sodium", rank = 1)
final class SodiumBlake2b implements Blake2bEngine {
  /**
   * The maximum number of bytes passed to one native call. A critical call delays garbage
   * collection until it returns: 64 KiB take about 0.1 ms, and larger pieces are not faster.
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
  public HashState start(Parameters parameters) {
    return new SodiumHashState(sodium, parameters);
  }

  /** Throws for a code other than 0, which for valid arguments is a bug here or in libsodium. */
  static void requireSuccess(String function, int code) {
    if (code != 0) {
      throw new IllegalStateException(
          "libsodium failed: " + function + " returned " + code + " instead of 0");
    }
  }
}
