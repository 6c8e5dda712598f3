package dev.autocfg.blake2b;

import static dev.autocfg.blake2b.SodiumBlake2b.MAX_PIECE;
import static dev.autocfg.blake2b.SodiumBlake2b.requireSuccess;

import java.nio.ByteBuffer;

/** The state of a message that libsodium hashes in pieces. */
final class SodiumHashState implements HashState {
  /** {@code crypto_generichash_blake2b_state} is declared {@code CRYPTO_ALIGN(64)}. */
  private static final int ALIGNMENT = 64;

  private final Sodium sodium;
  private final int digestLength;

  /** Off the heap, where memory never moves: C expects the same alignment in every call. */
  private final ByteBuffer state;

  SodiumHashState(Sodium sodium, Parameters parameters) {
    this.sodium = sodium;
    this.digestLength = parameters.digestLength;
    this.state = allocate(sodium.stateBytes());
    int code =
        sodium.start(
            state,
            parameters.key,
            parameters.key.length,
            digestLength,
            parameters.salt,
            parameters.personalization);
    requireSuccess("crypto_generichash_blake2b_init_salt_personal", code);
  }

  @Override
  public void update(ByteBuffer in) {
    int end = in.limit();
    for (int from = in.position(); from < end; from = in.limit()) {
      in.limit(from + Math.min(end - from, MAX_PIECE)).position(from);
      int code = sodium.update(state, in, in.remaining());
      requireSuccess("crypto_generichash_blake2b_update", code);
    }
  }

  @Override
  public void end(byte[] out, int offset) {
    int code = sodium.end(state, ByteBuffer.wrap(out, offset, digestLength), digestLength);
    requireSuccess("crypto_generichash_blake2b_final", code);
  }

  @Override
  public void wipe() {
    for (int i = 0; i < state.capacity(); i += Long.BYTES) {
      state.putLong(i, 0);
    }
  }

  /** Returns an aligned buffer of zeros: {@code size} bytes, rounded up to the alignment. */
  private static ByteBuffer allocate(long size) {
    int rounded =
        Math.multiplyExact(Math.toIntExact((size + ALIGNMENT - 1) / ALIGNMENT), ALIGNMENT);
    return ByteBuffer.allocateDirect(rounded + ALIGNMENT).alignedSlice(ALIGNMENT);
  }
}
