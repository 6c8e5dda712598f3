package com.example.hashing;

import dev.autocfg.Candidate;
import dev.autocfg.KnownAnswer;

@Candidate(of = Hash.class, when = "sodium", rank = 1)
final class SodiumHash implements Hash {
  private final Sodium sodium = SodiumNative.get();

  @Override
  public byte[] hash(byte[] message) {
    byte[] digest = new byte[(int) sodium.sha256Bytes()];
    if (sodium.sha256(digest, message, message.length) != 0) {
      throw new IllegalStateException("crypto_hash_sha256 failed");
    }
    return digest;
  }

  /** Hashes the empty message, and compares in C; FIPS 180-4 begins its digest with e3b0c442. */
  @KnownAnswer
  static void test() {
    byte[] digest = new SodiumHash().hash(new byte[0]);
    byte[] start = {(byte) 0xe3, (byte) 0xb0, (byte) 0xc4, 0x42};
    if (SodiumNative.get().compare(digest, start, start.length) != 0) {
      throw new IllegalStateException("wrong digest");
    }
  }
}
