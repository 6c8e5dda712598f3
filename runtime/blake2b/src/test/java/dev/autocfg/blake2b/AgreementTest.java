package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.autocfg.testing.LongRun;
import dev.autocfg.testing.Seed;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the digests of every candidate with those of Bouncy Castle. */
class AgreementTest {
  private static final int MAX_LENGTH = 1_100;

  /** The inputs of the BLAKE2 authors' blake2-kat.json: 0 to 255 bytes, with and without a key. */
  @Test
  void knownAnswerInputs() {
    for (int length = 0; length <= 255; length++) {
      byte[] message = Case.sequence(0, length);
      check(Case.of(64, message), Seed.random(length));
      byte[] key = Case.sequence(0, 64);
      check(new Case(64, key, new byte[16], new byte[16], message), Seed.random(length));
    }
  }

  @Test
  void everyDigestAndKeyLength() {
    Random random = Seed.random(1);
    byte[] message = Case.bytes(random, 300);
    for (int digestLength = 1; digestLength <= 64; digestLength++) {
      for (int keyLength = 0; keyLength <= 64; keyLength++) {
        byte[] key = Case.bytes(random, keyLength);
        check(new Case(digestLength, key, new byte[16], new byte[16], message), random);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 1, 127, 128, 129, 255, 256, 257, 383, 384, 385, 8191, 8192, 8193, 65_407, 65_408, 65_409,
        65_535, 65_536, 65_537, 131_071, 131_072, 131_073, 1_048_577
      })
  void lengthsAtTheEdges(int length) {
    Random random = Seed.random(length);
    byte[] message = Case.bytes(random, length);
    check(Case.of(64, message), random);
    byte[] sixteen = Case.bytes(random, 16);
    check(new Case(32, Case.bytes(random, 64), sixteen, sixteen, message), random);
  }

  @Test
  @Tag("oracle")
  void randomCases() {
    int cases = LongRun.cases(12_000, 200_000);
    Random random = Seed.random(0);
    for (int i = 0; i < cases; i++) {
      check(Case.random(random, MAX_LENGTH), random);
    }
  }

  private static void check(Case c, Random random) {
    byte[] expected = c.expected();
    for (Blake2bEngine engine : Engines.all()) {
      String what = Engines.name(engine) + ", " + c;
      Blake2b blake2b = c.on(engine);
      assertArrayEquals(expected, blake2b.hash(c.message), what);
      assertArrayEquals(expected, inPieces(blake2b, c.message, random), what + " in pieces");
    }
  }

  /** Splits anywhere, empty pieces included. */
  private static byte[] inPieces(Blake2b blake2b, byte[] message, Random random) {
    try (Blake2bHasher hasher = blake2b.newHasher()) {
      int longest = 1 + random.nextInt(message.length + 1);
      for (int from = 0; from < message.length; ) {
        int length = Math.min(random.nextInt(longest + 1), message.length - from);
        hasher.update(message, from, length);
        from += length;
      }
      return hasher.digest();
    }
  }
}
