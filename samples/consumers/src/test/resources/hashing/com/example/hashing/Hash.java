package com.example.hashing;

/** Hashes with SHA-256. */
public interface Hash {
  /** Returns the 32 bytes of the digest. */
  byte[] hash(byte[] message);
}
