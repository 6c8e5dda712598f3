package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that every candidate rejects the same arguments with the same messages. */
class ArgumentChecksTest {
  private record Rejection(
      String call, ThrowingConsumer<Blake2bEngine> body, Class<?> type, String message) {}

  private static Rejection rejection(
      String call, Class<?> type, String message, ThrowingConsumer<Blake2bEngine> body) {
    return new Rejection(call, body, type, message);
  }

  private static Rejection isNull(String call, String name, ThrowingConsumer<Blake2bEngine> body) {
    return rejection(call, NullPointerException.class, name, body);
  }

  private static Rejection badLength(
      String call, String message, ThrowingConsumer<Blake2bEngine> body) {
    return rejection(call, IllegalArgumentException.class, message, body);
  }

  private static Rejection badRange(
      String call, int offset, int length, int size, ThrowingConsumer<Blake2bEngine> body) {
    String message =
        "Range [%d, %<d + %d) out of bounds for length %d".formatted(offset, length, size);
    return rejection(call, IndexOutOfBoundsException.class, message, body);
  }

  private static final int MAX = Integer.MAX_VALUE;
  private static final int MIN = Integer.MIN_VALUE;

  private static final List<Rejection> PARAMETERS =
      List.of(
          badLength(
              "digest 0",
              "digest must be 1 to 64 bytes long, but has length 0",
              e -> Blake2b.on(e, 0)),
          badLength(
              "digest 65",
              "digest must be 1 to 64 bytes long, but has length 65",
              e -> Blake2b.on(e, 65)),
          badLength(
              "digest minimum",
              "digest must be 1 to 64 bytes long, but has length -2147483648",
              e -> Blake2b.on(e, MIN)),
          isNull("key null", "key", e -> any(e).key((byte[]) null)),
          badLength(
              "key 65",
              "key must be 0 to 64 bytes long, but has length 65",
              e -> any(e).key(new byte[65])),
          isNull("closeable key null", "key", e -> any(e).key((Blake2bKey) null)),
          isNull("closeable key of null", "key", e -> Blake2bKey.copyOf(null)),
          badLength(
              "closeable key 65",
              "key must be 0 to 64 bytes long, but has length 65",
              e -> Blake2bKey.copyOf(new byte[65])),
          isNull("salt null", "salt", e -> any(e).salt(null)),
          badLength(
              "salt 15",
              "salt must be exactly 16 bytes long, but has length 15",
              e -> any(e).salt(new byte[15])),
          isNull("personalization null", "personalization", e -> any(e).personalization(null)),
          badLength(
              "personalization 17",
              "personalization must be exactly 16 bytes long, but has length 17",
              e -> any(e).personalization(new byte[17])));

  private static final List<Rejection> MESSAGES =
      List.of(
          isNull("array null", "in", e -> any(e).hash((byte[]) null)),
          isNull("part null", "in", e -> any(e).hash(null, 0, 0)),
          isNull("buffer null", "in", e -> any(e).hash((ByteBuffer) null)),
          isNull("stream null", "in", e -> any(e).hash((InputStream) null)),
          isNull("file null", "file", e -> any(e).hash((Path) null)),
          badRange("part -1", -1, 1, 8, e -> any(e).hash(new byte[8], -1, 1)),
          badRange("part length -1", 0, -1, 8, e -> any(e).hash(new byte[8], 0, -1)),
          badRange("part long", 1, 8, 8, e -> any(e).hash(new byte[8], 1, 8)),
          badRange("part overflow", MAX, MAX, 8, e -> any(e).hash(new byte[8], MAX, MAX)),
          isNull("from null", "in", e -> any(e).hash(null, 0, 0, new byte[32], 0)),
          isNull("to null", "out", e -> any(e).hash(new byte[8], 0, 8, null, 0)),
          badRange("from", 9, 0, 8, e -> any(e).hash(new byte[8], 9, 0, new byte[32], 0)),
          badRange("to short", 0, 32, 31, e -> any(e).hash(new byte[8], 0, 8, new byte[31], 0)),
          badRange("to late", 1, 32, 32, e -> any(e).hash(new byte[8], 0, 8, new byte[32], 1)),
          badRange("to min", MIN, 32, 32, e -> any(e).hash(new byte[8], 0, 8, new byte[32], MIN)));

  private static final List<Rejection> HASHER =
      List.of(
          isNull("update null", "in", e -> hasher(e).update((byte[]) null)),
          isNull("update part null", "in", e -> hasher(e).update(null, 0, 0)),
          isNull("update buffer null", "in", e -> hasher(e).update((ByteBuffer) null)),
          badRange("update -1", -1, 0, 8, e -> hasher(e).update(new byte[8], -1, 0)),
          badRange("update long", 0, 9, 8, e -> hasher(e).update(new byte[8], 0, 9)),
          isNull("digest null", "out", e -> hasher(e).digest(null, 0)),
          badRange("digest short", 0, 32, 8, e -> hasher(e).digest(new byte[8], 0)),
          badRange("digest late", 33, 32, 64, e -> hasher(e).digest(new byte[64], 33)));

  private static Blake2b any(Blake2bEngine engine) {
    return Blake2b.on(engine, 32);
  }

  private static Blake2bHasher hasher(Blake2bEngine engine) {
    return any(engine).newHasher();
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void parameters(Blake2bEngine engine) {
    PARAMETERS.forEach(row -> check(row, engine));
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void messages(Blake2bEngine engine) {
    MESSAGES.forEach(row -> check(row, engine));
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void pieces(Blake2bEngine engine) {
    HASHER.forEach(row -> check(row, engine));
  }

  private static void check(Rejection row, Blake2bEngine engine) {
    RuntimeException thrown =
        assertThrows(RuntimeException.class, () -> row.body().accept(engine), row.call());
    assertEquals(row.type(), thrown.getClass(), row.call());
    assertEquals(row.message(), thrown.getMessage(), row.call());
  }

  @Test
  void publicFactoryChecksToo() {
    assertThrows(IllegalArgumentException.class, () -> Blake2b.digestLength(0));
    assertThrows(IllegalArgumentException.class, () -> Blake2b.digestLength(65));
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void rejectedArgumentsLeaveTheHasherAsItWas(Blake2bEngine engine) {
    byte[] message = Case.sequence(0, 200);
    Blake2bHasher hasher = hasher(engine);
    hasher.update(message, 0, 100);
    assertThrows(IndexOutOfBoundsException.class, () -> hasher.update(message, 100, 101));
    assertThrows(IndexOutOfBoundsException.class, () -> hasher.digest(new byte[31], 0));
    hasher.update(message, 100, 100);
    assertArrayEquals(Case.of(32, message).expected(), hasher.digest());
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void rejectedArgumentsLeaveTheOutputAsItWas(Blake2bEngine engine) {
    byte[] out = Case.sequence(0, 40);
    assertThrows(
        IndexOutOfBoundsException.class, () -> any(engine).hash(new byte[8], 0, 8, out, 9));
    assertArrayEquals(Case.sequence(0, 40), out);
  }
}
