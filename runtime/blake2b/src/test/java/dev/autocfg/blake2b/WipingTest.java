package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** What is left in memory. */
class WipingTest {
  private static final class Recorder implements Blake2bEngine, Blake2bEngine.State {
    int wiped;
    byte[] key;
    boolean failing;

    @Override
    public State start(Parameters parameters) {
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

  private final Recorder recorder = new Recorder();
  private final Blake2b keyed = Blake2b.on(recorder, 32).key(new byte[] {1, 2, 3});

  @Test
  void digestWipesOnce() {
    try (Hasher hasher = keyed.newHasher()) {
      hasher.digest();
      assertEquals(1, recorder.wiped);
    }
    assertEquals(1, recorder.wiped);
  }

  @Test
  void closeWipesOnce() {
    Hasher hasher = keyed.newHasher();
    hasher.close();
    hasher.close();
    assertEquals(1, recorder.wiped);
  }

  @Test
  void aFailingDigestWipes() {
    recorder.failing = true;
    Hasher hasher = keyed.newHasher();
    assertThrows(IllegalStateException.class, hasher::digest);
    assertEquals(1, recorder.wiped);
    assertThrows(IllegalStateException.class, () -> keyed.hash(new byte[0]));
    assertEquals(2, recorder.wiped);
  }

  @Test
  void theKeyGivenToAnEngineIsWipedAfterUse() {
    Hasher unused = keyed.newHasher();
    assertArrayEquals(new byte[3], recorder.key);
    unused.close();
    keyed.hash(new byte[0]);
    assertArrayEquals(new byte[3], recorder.key);
  }

  @Test
  void theJavaStateKeepsNothing() throws IllegalAccessException {
    Parameters parameters = new Parameters(64, Case.sequence(1, 64), new byte[16], new byte[16]);
    Blake2bEngine.State state = new JavaBlake2b().start(parameters);
    state.update(ByteBuffer.wrap(Case.sequence(1, 200)));
    state.wipe();
    assertZero(state);
  }

  /** Looks into every array, however deep. */
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
