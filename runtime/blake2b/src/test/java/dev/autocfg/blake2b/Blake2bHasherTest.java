package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Blake2bHasherTest {
  private static final List<Consumer<Blake2bHasher>> ENDS =
      List.of(Blake2bHasher::digest, h -> h.digest(new byte[64], 0), Blake2bHasher::close);

  private static final List<Consumer<Blake2bHasher>> USES =
      List.of(
          h -> h.update((byte) 1),
          h -> h.update(new byte[3]),
          h -> h.update(new byte[0]),
          h -> h.update(new byte[3], 1, 1),
          h -> h.update(ByteBuffer.allocate(3)),
          h -> h.update(ByteBuffer.allocateDirect(3)),
          Blake2bHasher::digest,
          h -> h.digest(new byte[64], 0));

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void cannotBeUsedAfterItsEnd(Blake2bEngine engine) {
    for (Consumer<Blake2bHasher> end : ENDS) {
      Blake2bHasher hasher = Blake2b.on(engine, 64).newHasher();
      hasher.update((byte) 7);
      end.accept(hasher);
      for (Consumer<Blake2bHasher> use : USES) {
        Exception thrown = assertThrows(IllegalStateException.class, () -> use.accept(hasher));
        assertEquals("the Blake2bHasher was ended by digest() or close()", thrown.getMessage());
      }
      hasher.close();
      hasher.close();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void leavesBuffersAloneAfterItsEnd(Blake2bEngine engine) {
    Blake2bHasher hasher = Blake2b.on(engine, 64).newHasher();
    hasher.close();
    ByteBuffer in = ByteBuffer.allocate(9).position(2);
    assertThrows(IllegalStateException.class, () -> hasher.update(in));
    assertEquals(2, in.position());
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void takesSingleBytes(Blake2bEngine engine) {
    byte[] message = Case.sequence(0, 300);
    try (Blake2bHasher hasher = Blake2b.on(engine, 20).newHasher()) {
      for (byte b : message) {
        hasher.update(b);
      }
      assertArrayEquals(Case.of(20, message).expected(), hasher.digest());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void writesTheDigestInPlace(Blake2bEngine engine) {
    byte[] array = Case.sequence(0, 100);
    byte[] expected = array.clone();
    System.arraycopy(Case.of(33, array).expected(), 0, expected, 40, 33);
    Blake2bHasher hasher = Blake2b.on(engine, 33).newHasher();
    hasher.update(array);
    assertEquals(33, hasher.digest(array, 40));
    assertArrayEquals(expected, array);
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void hashersOfOneInstanceAreIndependent(Blake2bEngine engine) {
    Blake2b blake2b = Blake2b.on(engine, 32).key(new byte[] {1, 2, 3});
    byte[] expected = blake2b.hash(new byte[] {4, 5});
    try (Blake2bHasher one = blake2b.newHasher();
        Blake2bHasher two = blake2b.newHasher()) {
      one.update((byte) 4);
      two.update((byte) 4);
      two.update((byte) 5);
      one.update((byte) 5);
      assertArrayEquals(expected, one.digest());
      assertArrayEquals(expected, two.digest());
    }
  }
}
