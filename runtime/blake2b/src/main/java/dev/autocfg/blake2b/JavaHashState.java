package dev.autocfg.blake2b;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The state of a message that is hashed in Java (RFC 7693, section 3.3).
 *
 * <p>The last block is compressed with a flag set, so a full block is compressed only after a
 * further byte has arrived.
 */
final class JavaHashState implements HashState {
  private static final int BLOCK = Compression.BLOCK_BYTES;

  /** The maximum number of bytes copied at once from a buffer without an accessible array. */
  private static final int MAX_COPY = 64 * BLOCK;

  private final int digestLength;
  private final Compression compression;
  private final byte[] pending = new byte[BLOCK];
  private int pendingLength;

  JavaHashState(Parameters parameters) {
    digestLength = parameters.digestLength;
    compression = new Compression(parameters);
    byte[] key = parameters.key;
    if (key.length > 0) { // the padded key is the first block
      System.arraycopy(key, 0, pending, 0, key.length);
      pendingLength = BLOCK;
    }
  }

  @Override
  public void update(ByteBuffer in) {
    if (in.hasArray()) {
      update(in.array(), in.arrayOffset() + in.position(), in.remaining());
      return;
    }
    byte[] copy = new byte[Math.min(in.remaining(), MAX_COPY)];
    try {
      while (in.hasRemaining()) {
        int length = Math.min(in.remaining(), copy.length);
        in.get(copy, 0, length);
        update(copy, 0, length);
      }
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  private void update(byte[] in, int offset, int length) {
    int from = offset;
    int left = length;
    if (pendingLength > 0 && left > BLOCK - pendingLength) {
      int fill = BLOCK - pendingLength;
      System.arraycopy(in, from, pending, pendingLength, fill);
      compression.block(pending, 0);
      pendingLength = 0;
      from += fill;
      left -= fill;
    }
    for (; left > BLOCK; from += BLOCK, left -= BLOCK) {
      compression.block(in, from);
    }
    System.arraycopy(in, from, pending, pendingLength, left);
    pendingLength += left;
  }

  @Override
  public void end(byte[] out, int offset) {
    Arrays.fill(pending, pendingLength, BLOCK, (byte) 0);
    compression.lastBlock(pending, pendingLength);
    compression.writeTo(pending); // twice as long as the longest digest
    System.arraycopy(pending, 0, out, offset, digestLength);
  }

  @Override
  public void wipe() {
    compression.wipe();
    Arrays.fill(pending, (byte) 0);
  }
}
