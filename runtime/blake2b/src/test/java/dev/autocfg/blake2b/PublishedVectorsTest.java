package dev.autocfg.blake2b;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  /** RFC 7693, appendix A. */
  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void rfcAppendixA(Blake2bEngine engine) {
    assertEquals(
        "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
            + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923",
        HEX.formatHex(Blake2b.on(engine, 64).hash("abc".getBytes(US_ASCII))));
  }

  /** RFC 7693, appendix E: a digest over the digests of 48 messages, half of them keyed. */
  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void rfcAppendixE(Blake2bEngine engine) {
    Blake2bHasher all = Blake2b.on(engine, 32).newHasher();
    for (int digestLength : new int[] {20, 32, 48, 64}) {
      for (int length : new int[] {0, 3, 128, 129, 255, 1024}) {
        byte[] message = rfcSequence(length, length);
        byte[] key = rfcSequence(digestLength, digestLength);
        all.update(Blake2b.on(engine, digestLength).hash(message));
        all.update(Blake2b.on(engine, digestLength).key(key).hash(message));
      }
    }
    assertEquals(
        "c23a7800d98123bd10f506c61e29da5603d763b8bbad2e737f5e765a7bccd475",
        HEX.formatHex(all.digest()));
  }

  /** selftest_seq of the same appendix. */
  private static byte[] rfcSequence(int length, int seed) {
    byte[] bytes = new byte[length];
    int a = 0xDEAD4BAD * seed;
    int b = 1;
    for (int i = 0; i < length; i++) {
      int t = a + b;
      a = b;
      b = t;
      bytes[i] = (byte) (t >>> 24);
    }
    return bytes;
  }

  /** The documentation of CPython's hashlib, section "Personalization". */
  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void personalization(Blake2bEngine engine) {
    byte[] message = "the same content".getBytes(US_ASCII);
    Blake2b files = Blake2b.on(engine, 32).personalization("MyApp Files Hash".getBytes(US_ASCII));
    Blake2b blocks = Blake2b.on(engine, 32).personalization("MyApp Block Hash".getBytes(US_ASCII));
    assertEquals(
        "20d9cd024d4fb086aae819a1432dd2466de12947831b75c5a30cf2676095d3b4",
        HEX.formatHex(files.hash(message)));
    assertEquals(
        "cf68fb5761b9c44e7878bfb2c4c9aea52264a80b75005e65619778de59f383a3",
        HEX.formatHex(blocks.hash(message)));
  }

  /** coreutils: {@code b2sum -l 256} of an empty file. */
  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void emptyMessage(Blake2bEngine engine) {
    assertEquals(
        "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8",
        HEX.formatHex(Blake2b.on(engine, 32).hash(new byte[0])));
  }
}
