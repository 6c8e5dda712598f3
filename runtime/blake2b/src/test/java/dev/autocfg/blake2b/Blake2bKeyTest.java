package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks what closing a key affects, and what it does not. */
class Blake2bKeyTest {
  private static final byte[] MESSAGE = {1, 2, 3};
  private static final byte[] KEY = Case.sequence(100, 64);
  private static final byte[] SIXTEEN = Case.sequence(0, 16);
  private static final byte[] ZEROS = new byte[16];

  /** The digest of {@link #MESSAGE} with {@link #KEY}. */
  private static final byte[] EXPECTED = new Case(32, KEY, ZEROS, ZEROS, MESSAGE).expected();

  private static final List<Consumer<Blake2b>> USES =
      List.of(
          b -> b.hash(MESSAGE),
          b -> b.hash(MESSAGE, 1, 1),
          b -> b.hash(MESSAGE, 0, 3, new byte[64], 0),
          b -> b.hash(ByteBuffer.allocate(3)),
          b -> hash(b, new ByteArrayInputStream(MESSAGE)),
          Blake2b::newHasher);

  private static byte[] hash(Blake2b blake2b, InputStream in) {
    try {
      return blake2b.hash(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertClosed(Blake2b blake2b) {
    for (Consumer<Blake2b> use : USES) {
      assertClosed(() -> use.accept(blake2b));
    }
  }

  private static void assertClosed(Runnable use) {
    Exception thrown = assertThrows(IllegalStateException.class, use::run);
    assertEquals(
        "the Blake2bKey is closed: its bytes were overwritten with zeros", thrown.getMessage());
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void isCopied(Blake2bEngine engine) {
    byte[] key = KEY.clone();
    byte[] salt = SIXTEEN.clone();
    byte[] personalization = SIXTEEN.clone();
    Blake2b plain = Blake2b.on(engine, 32).salt(salt).personalization(personalization);
    try (Blake2bKey closeable = Blake2bKey.copyOf(key)) {
      Blake2b copied = plain.key(key);
      Blake2b keyed = plain.key(closeable);
      Arrays.fill(key, (byte) 0);
      Arrays.fill(salt, (byte) 0);
      Arrays.fill(personalization, (byte) 0);
      byte[] expected = new Case(32, KEY, SIXTEEN, SIXTEEN, MESSAGE).expected();
      assertArrayEquals(expected, copied.hash(MESSAGE));
      assertArrayEquals(expected, keyed.hash(MESSAGE));
    }
  }

  /** Both ways to give a key accept 0 to 64 bytes, and mean the same. */
  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void everyLengthHashesAsTheArrayDoes(Blake2bEngine engine) {
    for (int length = 0; length <= 64; length++) {
      byte[] bytes = Case.sequence(1, length);
      byte[] expected = new Case(32, bytes, ZEROS, ZEROS, MESSAGE).expected();
      try (Blake2bKey key = Blake2bKey.copyOf(bytes)) {
        assertArrayEquals(expected, Blake2b.on(engine, 32).key(key).hash(MESSAGE));
        assertArrayEquals(expected, Blake2b.on(engine, 32).key(bytes).hash(MESSAGE));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void closingEndsAllThatUseTheKey(Blake2bEngine engine) {
    Blake2bKey key = Blake2bKey.copyOf(KEY);
    Blake2b keyed = Blake2b.on(engine, 32).key(key);
    Blake2b salted = keyed.salt(SIXTEEN);
    Blake2b again = Blake2b.on(engine, 64).key(key);
    USES.forEach(use -> use.accept(salted));
    key.close();
    key.close();
    assertClosed(keyed);
    assertClosed(salted);
    assertClosed(keyed.personalization(SIXTEEN));
    assertClosed(again);
    assertClosed(() -> Blake2b.on(engine, 32).key(key));
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void closingAffectsNoSibling(Blake2bEngine engine) {
    Blake2b plain = Blake2b.on(engine, 32);
    try (Blake2bKey other = Blake2bKey.copyOf(KEY)) {
      Blake2bKey key = Blake2bKey.copyOf(KEY);
      Blake2b keyed = plain.key(key);
      List<Blake2b> siblings =
          List.of(plain.key(KEY), plain.key(other), keyed.key(KEY), keyed.key(other));
      key.close();
      assertClosed(keyed);
      for (Blake2b sibling : siblings) {
        assertArrayEquals(EXPECTED, sibling.hash(MESSAGE));
      }
      assertArrayEquals(Case.of(32, MESSAGE).expected(), plain.hash(MESSAGE));
      assertArrayEquals(Case.of(32, MESSAGE).expected(), keyed.key(new byte[0]).hash(MESSAGE));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void hashersOutliveIt(Blake2bEngine engine) {
    Blake2bKey key = Blake2bKey.copyOf(KEY);
    Blake2b keyed = Blake2b.on(engine, 32).key(key);
    try (Blake2bHasher hasher = keyed.newHasher();
        Blake2bHasher started = keyed.newHasher()) {
      started.update(MESSAGE, 0, 1);
      key.close();
      hasher.update(MESSAGE);
      assertArrayEquals(EXPECTED, hasher.digest());
      started.update(MESSAGE, 1, 2);
      assertArrayEquals(EXPECTED, started.digest());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void streamsReadItOnce(Blake2bEngine engine) {
    Blake2bKey key = Blake2bKey.copyOf(KEY);
    InputStream closing =
        new ByteArrayInputStream(MESSAGE) {
          @Override
          public synchronized int read(byte[] b, int off, int len) {
            key.close();
            return super.read(b, off, len);
          }
        };
    assertArrayEquals(EXPECTED, hash(Blake2b.on(engine, 32).key(key), closing));
    assertClosed(() -> Blake2b.on(engine, 32).key(key));
  }

  /** Even a key without bytes, so that a use after closing is never overlooked. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64})
  void isClosedWhateverItsLength(int length) {
    Blake2bKey key = Blake2bKey.copyOf(new byte[length]);
    Blake2b keyed = Blake2b.digestLength(32).key(key);
    key.close();
    assertClosed(keyed);
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void isNotShown(Blake2bEngine engine) {
    Blake2b copied = Blake2b.on(engine, 20).key(KEY).salt(SIXTEEN);
    assertEquals("keyed BLAKE2b-160", copied.toString());
    assertEquals("BLAKE2b-160", Blake2b.on(engine, 20).toString());
    assertEquals("BLAKE2b-160", Blake2b.on(engine, 20).key(new byte[0]).toString());
    assertNotEquals(copied, Blake2b.on(engine, 20).key(KEY).salt(SIXTEEN));
    Blake2bKey key = Blake2bKey.copyOf(KEY);
    Blake2b keyed = Blake2b.on(engine, 20).key(key);
    assertEquals("64-byte BLAKE2b key", key.toString());
    key.close();
    assertEquals("closed 64-byte BLAKE2b key", key.toString());
    assertEquals("keyed BLAKE2b-160", keyed.toString());
  }

  /** Closing during a hash gives the right digest or an exception, never a wrong digest. */
  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void isNeverUsedHalfWiped(Blake2bEngine engine) {
    String expected = HexFormat.of().formatHex(EXPECTED);
    for (int i = 0; i < 2_000; i++) {
      Blake2bKey key = Blake2bKey.copyOf(KEY);
      Blake2b keyed = Blake2b.on(engine, 32).key(key);
      CompletableFuture<Void> closing = CompletableFuture.runAsync(key::close);
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
