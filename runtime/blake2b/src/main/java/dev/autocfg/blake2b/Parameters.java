package dev.autocfg.blake2b;

import java.util.Arrays;

/**
 * The validated parameters of one message, with a copy of the key that {@link #close} wipes. Not a
 * record, because its arrays are shared on purpose and must never be compared or printed.
 */
final class Parameters implements AutoCloseable {
  static final int MAX_DIGEST_LENGTH = 64; // RFC 7693, section 2.1
  static final int SALT_LENGTH = 16; // BLAKE2 (Aumasson et al., 2013), section 2.8
  static final int PERSONALIZATION_LENGTH = 16; // ibid.

  final int digestLength;
  final byte[] key;
  final byte[] salt;
  final byte[] personalization;

  Parameters(int digestLength, byte[] key, byte[] salt, byte[] personalization) {
    this.digestLength = digestLength;
    this.key = key;
    this.salt = salt;
    this.personalization = personalization;
  }

  @Override
  public void close() {
    Arrays.fill(key, (byte) 0);
  }
}
