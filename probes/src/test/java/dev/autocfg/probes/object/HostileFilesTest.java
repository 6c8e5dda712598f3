package dev.autocfg.probes.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.ObjectFileException.Kind;
import dev.autocfg.internal.Platform;
import dev.autocfg.probes.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
  private static final int MUTANTS = 20_000;
  private static final Pattern LINE =
      Pattern.compile("(\\S+) mutants=(\\d+) refused=(\\d+) slowest=(\\d+)");

  @TempDir Path dir;

  /** Each mutant has an answer or a declared refusal within a second and 64 MiB of memory. */
  @Test
  void everyMutantHasAnAnswer() throws IOException, InterruptedException {
    long seed = System.nanoTime();
    System.out.println("HostileFilesTest seed " + seed);
    Path output = dir.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Mutants.class.getName(),
                "" + seed,
                "" + MUTANTS)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(300, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    String printed = Files.readString(output);
    System.out.print(printed);
    assertTrue(ended && process.exitValue() == 0, printed);
    List<String> lines = printed.lines().toList();
    assertEquals(4, lines.size(), printed);
    for (String line : lines) {
      Matcher matcher = LINE.matcher(line);
      assertTrue(matcher.matches(), line);
      int refused = Integer.parseInt(matcher.group(3));
      assertTrue(refused > MUTANTS / 20 && refused < MUTANTS, line);
      assertTrue(Integer.parseInt(matcher.group(4)) < 1000, line);
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  @Test
  void whatIsNoRegularFileIsRefusedAtOnce() throws IOException {
    assertRefused(Kind.NOT_A_LIBRARY, dir);
    assertRefused(Kind.UNREADABLE, dir.resolve("missing"));
    Path loop = Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
    assertRefused(Kind.UNREADABLE, loop);
    if (Files.exists(Path.of("/dev/zero"))) {
      assertRefused(Kind.NOT_A_LIBRARY, Path.of("/dev/zero"));
    }
    Path fifo = dir.resolve("fifo");
    Tool.named("mkfifo").run(fifo.toString());
    assertRefused(Kind.NOT_A_LIBRARY, fifo);
  }

  private static void assertRefused(Kind kind, Path file) {
    for (ObjectReader reader : List.of(ObjectReader.any(), MAC, WINDOWS)) {
      ObjectFileException e =
          assertTimeoutPreemptively(
              Duration.ofSeconds(10),
              () -> assertThrows(ObjectFileException.class, () -> reader.find(file, Set.of("f"))));
      assertEquals(kind, e.kind(), file + " " + e.getMessage());
    }
  }

  private static final ObjectReader MAC =
      ObjectReader.of(new Platform("macos", "x86_64")).orElseThrow();
  private static final ObjectReader WINDOWS =
      ObjectReader.of(new Platform("windows", "x86_64")).orElseThrow();
}
