package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.autocfg.testing.Seed;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares with RFC 7693 at counter values that no message in a test can reach. */
class CompressionTest {
  private static final int ROUNDS = 40;

  @Test
  void theCounterCarries() {
    check(-128, 0, 0);
    check(-129, 0, 0);
    check(-1, 0, 0);
    check(-256, 5, 0);
    check(Long.MAX_VALUE - 100, 0, 0);
    check(-64, -1, 0);
  }

  @Test
  void theLastBlockCountsItsLength() {
    check(0, 0, 1);
    check(-3, 0, 127);
    check(-128, 0, 128);
  }

  private static void check(long countLow, long countHigh, int lastLength) {
    Random random = Seed.random(countLow);
    for (int i = 0; i < ROUNDS; i++) {
      long[] chaining = random.longs(8).toArray();
      byte[] block = Case.bytes(random, 128);
      BigInteger before = Rfc7693.unsigned(countLow).add(Rfc7693.unsigned(countHigh).shiftLeft(64));
      boolean last = lastLength > 0;
      BigInteger counter = before.add(BigInteger.valueOf(last ? lastLength : 128));

      byte[] expected = bytes(Rfc7693.compress(chaining, block, counter, last));
      Compression compression = new Compression(chaining, countLow, countHigh);
      if (last) {
        compression.lastBlock(block, lastLength);
      } else {
        compression.block(block, 0);
      }
      byte[] actual = new byte[64];
      compression.writeTo(actual);
      assertArrayEquals(expected, actual);
    }
  }

  private static byte[] bytes(long[] words) {
    ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(words);
    return bytes.array();
  }
}
