package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HasherTest {
  private static final List<Consumer<Hasher>> ENDS =
      List.of(Hasher::digest, h -> h.digest(new byte[64], 0), Hasher::close);

  private static final List<Consumer<Hasher>> USES =
      List.of(
          h -> h.update((byte) 1),
          h -> h.update(new byte[3]),
          h -> h.update(new byte[0]),
          h -> h.update(new byte[3], 1, 1),
          h -> h.update(ByteBuffer.allocate(3)),
          h -> h.update(ByteBuffer.allocateDirect(3)),
          Hasher::digest,
          h -> h.digest(new byte[64], 0));

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void cannotBeUsedAfterItsEnd(Blake2bEngine engine) {
    for (Consumer<Hasher> end : ENDS) {
      Hasher hasher = Blake2b.on(engine, 64).newHasher().update((byte) 7);
      end.accept(hasher);
      for (Consumer<Hasher> use : USES) {
        Exception thrown = assertThrows(IllegalStateException.class, () -> use.accept(hasher));
        assertEquals("the hasher has ended, by digest() or close()", thrown.getMessage());
      }
      hasher.close();
      hasher.close();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void leavesBuffersAloneAfterItsEnd(Blake2bEngine engine) {
    Hasher hasher = Blake2b.on(engine, 64).newHasher();
    hasher.close();
    ByteBuffer in = ByteBuffer.allocate(9).position(2);
    assertThrows(IllegalStateException.class, () -> hasher.update(in));
    assertEquals(2, in.position());
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void takesSingleBytes(Blake2bEngine engine) {
    byte[] message = Case.sequence(0, 300);
    try (Hasher hasher = Blake2b.on(engine, 20).newHasher()) {
      for (byte b : message) {
        assertSame(hasher, hasher.update(b));
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
    assertEquals(33, Blake2b.on(engine, 33).newHasher().update(array).digest(array, 40));
    assertArrayEquals(expected, array);
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void hashersOfOneInstanceAreIndependent(Blake2bEngine engine) {
    Blake2b blake2b = Blake2b.on(engine, 32).key(new byte[] {1, 2, 3});
    byte[] expected = blake2b.hash(new byte[] {4, 5});
    try (Hasher one = blake2b.newHasher();
        Hasher two = blake2b.newHasher()) {
      one.update((byte) 4);
      two.update((byte) 4);
      two.update((byte) 5);
      one.update((byte) 5);
      assertArrayEquals(expected, one.digest());
      assertArrayEquals(expected, two.digest());
    }
  }
}
