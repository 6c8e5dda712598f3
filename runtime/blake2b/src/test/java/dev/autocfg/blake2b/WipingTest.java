package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Checks what remains in memory after a hash, a hasher or a key ends. */
class WipingTest {
  private static final class RecordingEngine implements Blake2bEngine, HashState {
    int wiped;
    byte[] key;
    boolean failing;

    @Override
    public HashState start(Parameters parameters) {
      key = parameters.key;
      return this;
    }

    @Override
    public void update(ByteBuffer in) {}

    @Override
    public void end(byte[] out, int offset) {
      if (failing) {
        throw new IllegalStateException("failing");
      }
    }

    @Override
    public void wipe() {
      wiped++;
    }
  }

  private final RecordingEngine recorder = new RecordingEngine();
  private final Blake2b keyed = Blake2b.on(recorder, 32).key(new byte[] {1, 2, 3});

  @Test
  void digestWipesOnce() {
    try (Blake2bHasher hasher = keyed.newHasher()) {
      hasher.digest();
      assertEquals(1, recorder.wiped);
    }
    assertEquals(1, recorder.wiped);
  }

  @Test
  void closeWipesOnce() {
    Blake2bHasher hasher = keyed.newHasher();
    hasher.close();
    hasher.close();
    assertEquals(1, recorder.wiped);
  }

  @Test
  void aFailingDigestWipes() {
    recorder.failing = true;
    Blake2bHasher hasher = keyed.newHasher();
    assertThrows(IllegalStateException.class, hasher::digest);
    assertEquals(1, recorder.wiped);
    assertThrows(IllegalStateException.class, () -> keyed.hash(new byte[0]));
    assertEquals(2, recorder.wiped);
  }

  @Test
  void theKeyGivenToAnEngineIsWipedAfterUse() {
    Blake2bHasher unused = keyed.newHasher();
    assertArrayEquals(new byte[3], recorder.key);
    unused.close();
    keyed.hash(new byte[0]);
    assertArrayEquals(new byte[3], recorder.key);
  }

  @Test
  void theJavaStateKeepsNothing() throws IllegalAccessException {
    Parameters parameters = new Parameters(64, Case.sequence(1, 64), new byte[16], new byte[16]);
    HashState state = new JavaBlake2b().start(parameters);
    state.update(ByteBuffer.wrap(Case.sequence(1, 200)));
    state.wipe();
    assertZero(state);
  }

  @Test
  void aClosedKeyKeepsNothing() throws IllegalAccessException {
    Blake2bKey key = Blake2bKey.copyOf(Case.sequence(1, 64));
    assertThrows(AssertionError.class, () -> assertZero(key));
    key.close();
    assertZero(key);
    assertThrows(IllegalStateException.class, key::copy);
  }

  @Test
  void closingAKeyWipesNothingElse() {
    byte[] given = {1, 2, 3};
    Blake2bKey key = Blake2bKey.copyOf(given);
    byte[] copy = key.copy();
    key.close();
    assertArrayEquals(new byte[] {1, 2, 3}, given);
    assertArrayEquals(new byte[] {1, 2, 3}, copy);
    assertEquals(0, recorder.wiped);
  }

  @Test
  void usingAKeyDoesNotWipeIt() {
    try (Blake2bKey key = Blake2bKey.copyOf(new byte[] {1, 2, 3})) {
      Blake2b closeable = Blake2b.on(recorder, 32).key(key);
      byte[] unused = closeable.hash(new byte[0]);
      assertArrayEquals(new byte[3], recorder.key);
      assertArrayEquals(new byte[] {1, 2, 3}, key.copy());
    }
  }

  /** Checks every array of an object, and of the compression in it. */
  private static void assertZero(Object object) throws IllegalAccessException {
    for (Field field : object.getClass().getDeclaredFields()) {
      field.setAccessible(true);
      Object value = field.get(object);
      if (value instanceof Compression && value != object) {
        assertZero(value);
      } else if (value instanceof byte[] || value instanceof long[]) {
        if (!field.getName().equals("IV")) {
          assertZero(field.getName(), value);
        }
      }
    }
  }

  private static void assertZero(String name, Object array) {
    for (int i = 0; i < Array.getLength(array); i++) {
      assertEquals(0, Array.getLong(array, i), name + " at " + i);
    }
  }
}
