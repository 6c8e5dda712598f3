package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The life of a key. */
class KeyTest {
  private static final byte[] MESSAGE = {1, 2, 3};
  private static final byte[] KEY = Case.sequence(100, 64);
  private static final byte[] SIXTEEN = Case.sequence(0, 16);

  private static final List<Consumer<Blake2b>> USES =
      List.of(
          b -> b.hash(MESSAGE),
          b -> b.hash(MESSAGE, 1, 1),
          b -> b.hash(MESSAGE, 0, 3, new byte[64], 0),
          b -> b.hash(ByteBuffer.allocate(3)),
          KeyTest::hashStream,
          Blake2b::newHasher);

  private static void hashStream(Blake2b blake2b) {
    try {
      blake2b.hash(new ByteArrayInputStream(MESSAGE));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertClosed(Blake2b blake2b) {
    for (Consumer<Blake2b> use : USES) {
      Exception thrown = assertThrows(IllegalStateException.class, () -> use.accept(blake2b));
      assertEquals(
          "the key was wiped: this Blake2b, or one sharing it, is closed", thrown.getMessage());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void isCopied(Blake2bEngine engine) {
    byte[] key = KEY.clone();
    byte[] salt = SIXTEEN.clone();
    byte[] personalization = SIXTEEN.clone();
    Blake2b blake2b = Blake2b.on(engine, 32).key(key).salt(salt).personalization(personalization);
    byte[] expected = blake2b.hash(MESSAGE);
    Arrays.fill(key, (byte) 0);
    Arrays.fill(salt, (byte) 0);
    Arrays.fill(personalization, (byte) 0);
    assertArrayEquals(expected, blake2b.hash(MESSAGE));
    assertArrayEquals(new Case(32, KEY, SIXTEEN, SIXTEEN, MESSAGE).expected(), expected);
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void closingEndsAllThatShareTheKey(Blake2bEngine engine) {
    Blake2b plain = Blake2b.on(engine, 32);
    Blake2b keyed = plain.key(KEY);
    Blake2b salted = keyed.salt(SIXTEEN);
    Blake2b other = salted.key(KEY);
    byte[] expected = other.hash(MESSAGE);
    salted.close();
    salted.close();
    assertClosed(salted);
    assertClosed(keyed);
    assertClosed(keyed.personalization(SIXTEEN));
    assertArrayEquals(Case.of(32, MESSAGE).expected(), plain.hash(MESSAGE));
    assertArrayEquals(expected, other.hash(MESSAGE));
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void hashersOutliveIt(Blake2bEngine engine) {
    Blake2b keyed = Blake2b.on(engine, 32).key(KEY);
    byte[] expected = keyed.hash(MESSAGE);
    try (Hasher hasher = keyed.newHasher()) {
      keyed.close();
      assertArrayEquals(expected, hasher.update(MESSAGE).digest());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void closingWithoutOneHasNoEffect(Blake2bEngine engine) {
    Blake2b empty = Blake2b.on(engine, 32).key(new byte[0]);
    empty.close();
    assertArrayEquals(Case.of(32, MESSAGE).expected(), empty.hash(MESSAGE));
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void isNotShown(Blake2bEngine engine) {
    Blake2b keyed = Blake2b.on(engine, 20).key(KEY).salt(SIXTEEN);
    assertEquals("keyed BLAKE2b-160", keyed.toString());
    assertEquals("BLAKE2b-160", Blake2b.on(engine, 20).toString());
    assertNotEquals(keyed, Blake2b.on(engine, 20).key(KEY).salt(SIXTEEN));
  }

  /** Closing under a running hash gives the right digest or an exception, never a wrong digest. */
  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void isNeverUsedHalfWiped(Blake2bEngine engine) {
    String expected = HexFormat.of().formatHex(Blake2b.on(engine, 32).key(KEY).hash(MESSAGE));
    for (int i = 0; i < 2_000; i++) {
      Blake2b keyed = Blake2b.on(engine, 32).key(KEY);
      CompletableFuture<Void> closing = CompletableFuture.runAsync(keyed::close);
      try {
        while (true) {
          assertEquals(expected, HexFormat.of().formatHex(keyed.hash(MESSAGE)));
        }
      } catch (IllegalStateException closed) {
        closing.join();
      }
    }
  }
}
