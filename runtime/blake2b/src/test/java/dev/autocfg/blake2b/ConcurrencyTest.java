package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.testing.Deadline;
import dev.autocfg.testing.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConcurrencyTest {
  @TempDir Path directory;

  /** Runs in a new JVM, where nothing is initialized yet. */
  @Test
  @Tag("child")
  void firstUseInManyThreads() throws IOException, InterruptedException {
    Path digests = directory.resolve("digests");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                FirstUse.class.getName())
            .redirectOutput(digests.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals(0, Deadline.exitCode(process, "FirstUse"));
    String abc =
        "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
            + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923";
    List<String> lines = Files.readAllLines(digests, StandardCharsets.UTF_8);
    assertEquals(Collections.nCopies(FirstUse.THREADS, abc), lines);
  }

  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void oneInstanceInManyThreads(Blake2bEngine engine) {
    byte[] message = Case.bytes(Seed.random(3), 1000);
    byte[] key = Case.sequence(0, 64);
    Case c = new Case(64, key, new byte[16], new byte[16], message);
    byte[] expected = c.expected();
    Blake2b shared = c.on(engine);
    IntStream.range(0, 20_000)
        .parallel()
        .forEach(i -> assertArrayEquals(expected, shared.hash(message)));
  }

  /** A mistake of the caller, with equal pieces so that their order does not matter. */
  @ParameterizedTest
  @MethodSource("dev.autocfg.blake2b.Engines#named")
  void oneHasherInManyThreads(Blake2bEngine engine) {
    byte[] piece = new byte[150];
    try (Blake2bHasher hasher = Blake2b.on(engine, 64).newHasher()) {
      IntStream.range(0, 20_000).parallel().forEach(i -> hasher.update(piece));
      assertArrayEquals(Case.of(64, new byte[20_000 * 150]).expected(), hasher.digest());
    }
  }
}
