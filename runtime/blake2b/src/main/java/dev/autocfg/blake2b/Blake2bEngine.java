package dev.autocfg.blake2b;

import java.nio.ByteBuffer;

/**
 * An implementation of BLAKE2b: the contract between the public types and the candidates.
 *
 * <p>Arguments are validated by {@link ArgumentChecks} before an engine receives them. A {@link
 * ByteBuffer} argument is a view that only the engine uses: it is read from position to limit, and
 * its position may change. The digest is written after the whole message was read, so input and
 * output may overlap.
 */
interface Blake2bEngine {

  /** Starts a message. The engine does not keep the parameters or their key. */
  HashState start(Parameters parameters);

  /** Hashes a whole message and writes the digest to {@code out}, starting at {@code outOffset}. */
  default void hash(Parameters parameters, ByteBuffer in, byte[] out, int outOffset) {
    HashState state = start(parameters);
    try {
      state.update(in);
      state.end(out, outOffset);
    } finally {
      state.wipe();
    }
  }
}
