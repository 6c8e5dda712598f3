package com.example.hashing;

import dev.autocfg.Candidate;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

@Candidate(of = Hash.class, rank = 2)
final class JavaHash implements Hash {
  @Override
  public byte[] hash(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java platform has it.
    }
  }
}
