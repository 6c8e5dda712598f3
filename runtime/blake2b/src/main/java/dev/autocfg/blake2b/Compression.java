package dev.autocfg.blake2b;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The compression function F of BLAKE2b, with its chaining value and counter (RFC 7693, section
 * 3.2).
 */
final class Compression {
  static final int BLOCK_BYTES = 128; // RFC 7693, section 2.1

  /** The initial value, that of SHA-512 (RFC 7693, section 2.6). */
  private static final long[] IV = {
    0x6a09e667f3bcc908L,
    0xbb67ae8584caa73bL,
    0x3c6ef372fe94f82bL,
    0xa54ff53a5f1d36f1L,
    0x510e527fade682d1L,
    0x9b05688c2b3e6c1fL,
    0x1f83d9abfb41bd6bL,
    0x5be0cd19137e2179L
  };

  /** Fan-out 1 and depth 1: sequential hashing (RFC 7693, section 2.5). */
  private static final long SEQUENTIAL = 0x01010000L;

  private static final VarHandle LITTLE_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long[] chaining; // h in the RFC
  private final long[] work = new long[16]; // v
  private final long[] message = new long[16]; // m
  private long countLow; // t: the number of bytes hashed so far
  private long countHigh;

  Compression(Parameters parameters) {
    this(initial(parameters), 0, 0);
  }

  /** Resumes at any point of a message. */
  Compression(long[] chaining, long countLow, long countHigh) {
    this.chaining = chaining;
    this.countLow = countLow;
    this.countHigh = countHigh;
  }

  /** Returns IV xor parameter block (RFC 7693, section 2.5; salt: BLAKE2 paper, section 2.8). */
  private static long[] initial(Parameters parameters) {
    long[] h = IV.clone();
    h[0] ^= SEQUENTIAL ^ ((long) parameters.key.length << 8) ^ parameters.digestLength;
    h[4] ^= (long) LITTLE_ENDIAN.get(parameters.salt, 0);
    h[5] ^= (long) LITTLE_ENDIAN.get(parameters.salt, 8);
    h[6] ^= (long) LITTLE_ENDIAN.get(parameters.personalization, 0);
    h[7] ^= (long) LITTLE_ENDIAN.get(parameters.personalization, 8);
    return h;
  }

  /** Compresses the 128 bytes at {@code offset}, which must not be the end of the message. */
  void block(byte[] in, int offset) {
    compress(in, offset, BLOCK_BYTES, 0);
  }

  /** Compresses the last block: {@code length} bytes, padded with zeros to 128. */
  void lastBlock(byte[] padded, int length) {
    compress(padded, 0, length, -1);
  }

  /** Writes the chaining value, 64 bytes, to the start of {@code out}. */
  void writeTo(byte[] out) {
    for (int i = 0; i < 8; i++) {
      LITTLE_ENDIAN.set(out, 8 * i, chaining[i]);
    }
  }

  void wipe() {
    Arrays.fill(chaining, 0);
    Arrays.fill(work, 0);
    Arrays.fill(message, 0);
  }

  private void compress(byte[] in, int offset, int length, long lastBlockFlag) {
    count(length);
    load(in, offset, message);
    setUp(lastBlockFlag);
    FirstRounds.apply(work, message);
    LastRounds.apply(work, message);
    fold(chaining, work);
  }

  /** Adds {@code length} to the 128-bit counter. */
  private void count(int length) {
    countLow += length;
    if (Long.compareUnsigned(countLow, length) < 0) {
      countHigh++;
    }
  }

  private static void load(byte[] in, int offset, long[] m) {
    for (int i = 0; i < 16; i++) {
      m[i] = (long) LITTLE_ENDIAN.get(in, offset + 8 * i);
    }
  }

  private void setUp(long lastBlockFlag) {
    System.arraycopy(chaining, 0, work, 0, 8);
    System.arraycopy(IV, 0, work, 8, 8);
    work[12] ^= countLow;
    work[13] ^= countHigh;
    work[14] ^= lastBlockFlag;
  }

  private static void fold(long[] h, long[] v) {
    for (int i = 0; i < 8; i++) {
      h[i] ^= v[i] ^ v[i + 8];
    }
  }
}
