package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that libsodium is initialized once, also if many threads use it first. */
@Tag("child")
class SodiumInitTest {
  @TempDir static Path directory;

  private static CountingSodium sodium;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    int feature = Runtime.version().feature();
    CountingSodium.require(feature >= 22, "JDK " + feature + " has no FFM");
    sodium = CountingSodium.build(directory);
  }

  @Test
  void isCalledOnceForManyThreads() throws IOException, InterruptedException {
    Path calls = directory.resolve("calls");
    String explained = firstUse(sodium.library().toString(), calls);
    assertTrue(explained.startsWith("Blake2bEngine: SodiumBlake2b\n"), explained);
    assertTrue(explained.contains(" at " + sodium.library()), explained);
    assertEquals("1\n", Files.readString(calls));
  }

  @Test
  void isNotCalledIfTheLibraryIsOff() throws IOException, InterruptedException {
    Path calls = directory.resolve("no calls");
    String explained = firstUse("off", calls);
    assertTrue(explained.startsWith("Blake2bEngine: JavaBlake2b\n"), explained);
    assertFalse(Files.exists(calls)); // The library was not even loaded.
  }

  /** Guards the counter: a second call would be counted. */
  @Test
  void twoCallsAreCounted() throws IOException, InterruptedException {
    assertEquals("2\n", sodium.countOfTwoCalls(directory));
  }

  /** Checks the digests of a new JVM in which many threads hash; returns its explanation. */
  private static String firstUse(String policy, Path calls)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(directory, "out", "");
    Path err = Files.createTempFile(directory, "err", "");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder program =
        new ProcessBuilder(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dautocfg.sodium=" + policy,
                "-cp",
                System.getProperty("java.class.path"),
                FirstUse.class.getName())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    assertEquals(0, CountingSodium.run(program, calls), () -> "see " + err);
    List<String> digests = Files.readAllLines(out);
    assertEquals(FirstUse.THREADS, digests.size());
    assertEquals(1, digests.stream().distinct().count(), digests::toString);
    assertTrue(digests.get(0).startsWith("ba80a53f981c4d0d"), digests::toString); // RFC 7693, A
    return Files.readString(err);
  }
}
