package dev.autocfg.samples.b2sum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs each row of {@code commands.txt} with coreutils and with the jar, and compares the outputs.
 */
class CoreutilsIT {
  private static final String UTF8 = "C.UTF-8";
  private static final Map<String, ProcessResult> EXPECTED = new ConcurrentHashMap<>();
  private static final AtomicInteger DIRECTORIES = new AtomicInteger();

  @TempDir static Path temporary;

  private static Path fixture;

  @BeforeAll
  static void makeFixture() throws IOException, InterruptedException {
    Coreutils.assumeVersion("9.1"); // some messages differ in other versions
    fixture = Files.createDirectory(temporary.resolve("fixture"));
    List<String> script = List.of("/bin/sh", "-c", resource("fixture.sh"));
    assertEquals(new ProcessResult(0, "", ""), ProcessResult.of(script, fixture, Map.of()));
  }

  /** Each JDK runs with each locale, but each policy not: hashing does not depend on the locale. */
  static Stream<Arguments> rows() throws IOException, InterruptedException {
    List<Arguments> rows = new ArrayList<>();
    for (JdkWithPolicy jdk : JdkWithPolicy.all()) {
      for (String locale : jdk.policy().equals("off") ? List.of(UTF8, "C") : List.of(UTF8)) {
        for (String row : commands()) {
          rows.add(Arguments.of(jdk, locale, row));
        }
      }
    }
    return rows.stream();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("rows")
  void answersAsCoreutils(JdkWithPolicy jdk, String locale, String row) throws Exception {
    ProcessResult expected = EXPECTED.get(locale + row);
    if (expected == null) {
      expected = run(row, locale, "/usr/bin");
      EXPECTED.put(locale + row, expected);
    }
    assertEquals(expected, run(row, locale, shim(jdk).toString()));
  }

  /** Guards the comparison: the rows compare two different programs, and both work. */
  @Test
  void comparesTwoPrograms() throws Exception {
    JdkWithPolicy jdk = JdkWithPolicy.all().get(0);
    ProcessResult real = run("b2sum --version", UTF8, "/usr/bin");
    ProcessResult ours = run("b2sum --version", UTF8, shim(jdk).toString());
    assertNotEquals(real, ours);
    assertTrue(real.out().contains("(GNU coreutils)"), real::toString);
    assertTrue(ours.out().contains("(Autocfg sample)"), ours::toString);
    assertNotEquals(run("b2sum a", UTF8, "/usr/bin"), run("b2sum one", UTF8, shim(jdk).toString()));
  }

  @Test
  void hasEnoughRows() throws IOException {
    assertTrue(commands().size() >= 250, "rows are missing");
  }

  private static List<String> commands() throws IOException {
    return resource("commands.txt")
        .lines()
        .filter(l -> !l.isEmpty() && !l.startsWith("#"))
        .toList();
  }

  /**
   * Runs a row in a fresh copy of the fixture with the {@code b2sum} that is first in {@code
   * binaries}.
   */
  private static ProcessResult run(String row, String locale, String binaries) throws Exception {
    Path directory = temporary.resolve("d" + DIRECTORIES.incrementAndGet());
    List<String> copy = List.of("/bin/cp", "-a", fixture.toString(), directory.toString());
    assertEquals(new ProcessResult(0, "", ""), ProcessResult.of(copy, temporary, Map.of()));
    Map<String, String> environment =
        Map.of("LC_ALL", locale, "PATH", binaries + ":/usr/bin:/bin", "PWD", directory.toString());
    return ProcessResult.of(List.of("/bin/sh", "-c", row), directory, environment)
        .replace(directory.toString(), "DIRECTORY");
  }

  /** Returns a directory with a {@code b2sum} that starts the jar. */
  private static synchronized Path shim(JdkWithPolicy jdk) throws IOException {
    Path directory = temporary.resolve("bin " + jdk);
    if (!Files.isDirectory(directory)) {
      Files.createDirectory(directory);
      Path script = directory.resolve("b2sum");
      Files.writeString(
          script, "#!/bin/sh\nexec '" + String.join("' '", jdk.command()) + "' \"$@\"\n");
      assertTrue(script.toFile().setExecutable(true));
    }
    return directory;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = CoreutilsIT.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
