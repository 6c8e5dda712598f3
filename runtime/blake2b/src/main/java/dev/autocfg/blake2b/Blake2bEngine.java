package dev.autocfg.blake2b;

import java.nio.ByteBuffer;

/**
 * Computes BLAKE2b; the contract between the public types and the candidates behind them.
 *
 * <p>Arguments have passed {@link Arguments} before they come here. A {@link ByteBuffer} is the
 * callee's own view: it is read from position to limit, and its position may be moved. The digest
 * is written after the last byte of the message was read, so the two may overlap.
 */
interface Blake2bEngine {

  /** Starts a message. The parameters, their key included, are not kept. */
  State start(Parameters parameters);

  /** Hashes a whole message and writes the digest to {@code out} from {@code outOffset} on. */
  default void hash(Parameters parameters, ByteBuffer in, byte[] out, int outOffset) {
    State state = start(parameters);
    try {
      state.update(in);
      state.end(out, outOffset);
    } finally {
      state.wipe();
    }
  }

  /** A message under way; dead after {@link #end} or {@link #wipe}. */
  interface State {

    /** Adds {@code in} from position to limit. */
    void update(ByteBuffer in);

    /** Writes the digest to {@code out} from {@code offset} on. */
    void end(byte[] out, int offset);

    /** Overwrites what is kept of key and message with zeros. */
    void wipe();
  }
}
