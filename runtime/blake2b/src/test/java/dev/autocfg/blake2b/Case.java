package dev.autocfg.blake2b;

import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/** A set of parameters with a message, and its digest according to Bouncy Castle. */
final class Case {
  private static final byte[] ZEROS = new byte[16];

  private final int digestLength;
  private final byte[] key;
  private final byte[] salt;
  private final byte[] personalization;
  final byte[] message;

  Case(int digestLength, byte[] key, byte[] salt, byte[] personalization, byte[] message) {
    this.digestLength = digestLength;
    this.key = key;
    this.salt = salt;
    this.personalization = personalization;
    this.message = message;
  }

  static Case of(int digestLength, byte[] message) {
    return new Case(digestLength, new byte[0], ZEROS, ZEROS, message);
  }

  /** Key, salt and personalization are each absent in some cases. */
  static Case random(Random random, int maxLength) {
    return new Case(
        1 + random.nextInt(64),
        random.nextBoolean() ? new byte[0] : bytes(random, random.nextInt(65)),
        random.nextBoolean() ? ZEROS : bytes(random, 16),
        random.nextBoolean() ? ZEROS : bytes(random, 16),
        bytes(random, random.nextInt(maxLength + 1)));
  }

  static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Returns {@code first, first + 1, …}. */
  static byte[] sequence(int first, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (first + i);
    }
    return bytes;
  }

  Blake2b on(Blake2bEngine engine) {
    return Blake2b.on(engine, digestLength).key(key).salt(salt).personalization(personalization);
  }

  byte[] expected() {
    Blake2bDigest digest =
        new Blake2bDigest(key.length == 0 ? null : key, digestLength, salt, personalization);
    digest.update(message, 0, message.length);
    byte[] out = new byte[digestLength];
    digest.doFinal(out, 0);
    return out;
  }

  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return "digest length "
        + digestLength
        + ", key "
        + hex.formatHex(key)
        + ", salt "
        + hex.formatHex(salt)
        + ", personalization "
        + hex.formatHex(personalization)
        + ", message of "
        + message.length;
  }
}
