package dev.autocfg.blake2b;

import java.nio.ByteBuffer;

/**
 * The state of one message that an engine hashes in pieces. It cannot be used after {@link #end} or
 * {@link #wipe}.
 */
interface HashState {

  /** Adds the bytes of {@code in} from its position to its limit. */
  void update(ByteBuffer in);

  /** Writes the digest to {@code out}, starting at {@code offset}. */
  void end(byte[] out, int offset);

  /** Overwrites everything derived from the key and the message with zeros. */
  void wipe();
}
