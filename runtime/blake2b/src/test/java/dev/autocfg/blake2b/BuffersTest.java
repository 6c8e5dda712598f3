package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.testing.Seed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks buffers of every kind, at odd positions, and arrays that overlap. */
class BuffersTest {
  private static final int BEFORE = 13;
  private static final int AFTER = 7;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 129, 257, 8193, 65_535, 65_536, 65_537, 200_001})
  void everyKind(int length) {
    byte[] message = Case.bytes(Seed.random(length), length);
    byte[] expected = Case.of(48, message).expected();
    for (Blake2bEngine engine : Engines.all()) {
      kinds(message).forEach(buffer -> check(engine, buffer, expected));
    }
  }

  /** Returns buffers of every kind with the message between other bytes. */
  private static Stream<ByteBuffer> kinds(byte[] message) {
    int capacity = BEFORE + message.length + AFTER;
    return Stream.of(ByteBuffer.allocate(capacity), ByteBuffer.allocateDirect(capacity))
        .map(buffer -> buffer.position(BEFORE).put(message).flip().position(BEFORE))
        .flatMap(
            buffer ->
                Stream.of(
                    buffer,
                    buffer.asReadOnlyBuffer(),
                    buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN),
                    buffer.slice(),
                    buffer.duplicate().position(5).slice().position(BEFORE - 5)));
  }

  private static void check(Blake2bEngine engine, ByteBuffer in, byte[] expected) {
    String what = Engines.name(engine) + ", " + in;
    Blake2b blake2b = Blake2b.on(engine, 48);
    ByteOrder order = in.order();
    ByteBuffer atOnce = in.duplicate();
    assertArrayEquals(expected, blake2b.hash(atOnce), what);
    assertEquals(in.limit(), atOnce.position(), what);
    assertEquals(in.limit(), atOnce.limit(), what);

    ByteBuffer inPieces = in.duplicate();
    inPieces.limit(in.position() + in.remaining() / 3);
    try (Blake2bHasher hasher = blake2b.newHasher()) {
      hasher.update(inPieces);
      assertEquals(inPieces.limit(), inPieces.position(), what);
      hasher.update(inPieces.limit(in.limit()));
      assertEquals(in.limit(), inPieces.position(), what);
      assertArrayEquals(expected, hasher.digest(), what);
    }
    assertEquals(order, in.order(), what);
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void partsOfArrays(Blake2bEngine engine) {
    byte[] array = Case.bytes(Seed.random(5), 1000);
    for (int offset = 0; offset < 20; offset++) {
      int length = 800 + offset;
      byte[] part = Arrays.copyOfRange(array, offset, offset + length);
      byte[] expected = Case.of(64, part).expected();
      assertArrayEquals(expected, Blake2b.on(engine, 64).hash(array, offset, length));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void theDigestMayOverwriteTheMessage(Blake2bEngine engine) {
    for (int length : new int[] {10, 64, 128, 300, 70_000}) {
      for (int outOffset : new int[] {0, 1, 5, length}) {
        byte[] array = Case.bytes(Seed.random(length), length + 69);
        byte[] message = Arrays.copyOfRange(array, 5, 5 + length);
        byte[] expected = array.clone();
        System.arraycopy(Case.of(64, message).expected(), 0, expected, outOffset, 64);
        Blake2b.on(engine, 64).hash(array, 5, length, array, outOffset);
        assertArrayEquals(expected, array, length + " to " + outOffset);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void writesNothingBesideTheDigest(Blake2bEngine engine) {
    for (int length = 1; length <= 64; length++) {
      byte[] out = new byte[100];
      Arrays.fill(out, (byte) 0x5a);
      byte[] expected = out.clone();
      System.arraycopy(Case.of(length, new byte[9]).expected(), 0, expected, 17, length);
      Blake2b.on(engine, length).hash(new byte[9], 0, 9, out, 17);
      assertArrayEquals(expected, out);
    }
  }
}
