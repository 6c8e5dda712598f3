package dev.autocfg.blake2b;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** The self-test that rejects an engine with a wrong digest before it is chosen. */
final class KnownAnswers {
  private KnownAnswers() {}

  /**
   * Hashes messages with known digests. They are 14 blocks in total, because the first use of the
   * library waits for this test.
   *
   * @throws IllegalStateException if a digest differs
   */
  static void check(Blake2bEngine engine) {
    // RFC 7693, appendix A
    expect(
        engine,
        new Parameters(64, new byte[0], new byte[16], new byte[16]),
        new byte[] {'a', 'b', 'c'},
        "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
            + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
    // The BLAKE2 authors' blake2-kat.json: the last keyed BLAKE2b vector, three blocks long
    expect(
        engine,
        new Parameters(64, sequence(0, 64), new byte[16], new byte[16]),
        sequence(0, 255),
        "142709d62e28fcccd0af97fad0f8465b971e82201dc51070faa0372aa43e9248"
            + "4be1c1e73ba10906d5d1853db6a4106e0a7bf9800d373d6dee2d46d62ef2a461");
    // No vector with a salt is published: this one was computed with CPython's hashlib
    expect(
        engine,
        new Parameters(48, sequence(0, 32), sequence(0, 16), sequence(16, 16)),
        sequence(0, 129),
        "01375d1840b3e4ec2ccd82e8a5e00b5d9c2bbde4b8cff5e2"
            + "22624df81c549fc2fbd5715457e6de8c8374308dc884f7b8");
  }

  /** Hashes the message in one call, and in two pieces from off-heap memory. */
  private static void expect(
      Blake2bEngine engine, Parameters parameters, byte[] message, String digest) {
    byte[] expected = HexFormat.of().parseHex(digest);
    byte[] actual = new byte[expected.length];
    engine.hash(parameters, ByteBuffer.wrap(message), actual, 0);
    requireEqual(expected, actual);

    Arrays.fill(actual, (byte) 0);
    ByteBuffer direct = ByteBuffer.allocateDirect(message.length).put(message).flip();
    HashState state = engine.start(parameters);
    state.update(direct.slice(0, 1));
    state.update(direct.slice(1, message.length - 1));
    state.end(actual, 0);
    state.wipe();
    requireEqual(expected, actual);
  }

  private static void requireEqual(byte[] expected, byte[] actual) {
    if (!Arrays.equals(expected, actual)) {
      HexFormat hex = HexFormat.of();
      throw new IllegalStateException(
          "wrong digest " + hex.formatHex(actual) + ", expected " + hex.formatHex(expected));
    }
  }

  private static byte[] sequence(int first, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (first + i);
    }
    return bytes;
  }
}
