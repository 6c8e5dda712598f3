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
 * Runs each row of {@code commands.txt} with coreutils and with the jar, and compares the bytes.
 */
class CoreutilsIT {
  private static final String UTF8 = "C.UTF-8";
  private static final Map<String, Outcome> EXPECTED = new ConcurrentHashMap<>();
  private static final AtomicInteger DIRECTORIES = new AtomicInteger();

  @TempDir static Path temporary;

  private static Path fixture;

  @BeforeAll
  static void makeFixture() throws IOException, InterruptedException {
    Coreutils.assumeVersion("9.1"); // other versions word some messages differently
    fixture = Files.createDirectory(temporary.resolve("fixture"));
    List<String> script = List.of("/bin/sh", "-c", resource("fixture.sh"));
    assertEquals(new Outcome(0, "", ""), Outcome.of(script, fixture, Map.of()));
  }

  /** JDKs are crossed with locales, policies only share them out: hashing knows no locale. */
  static Stream<Arguments> rows() throws IOException, InterruptedException {
    List<Arguments> rows = new ArrayList<>();
    for (Machine machine : Machine.all()) {
      for (String locale : machine.policy().equals("off") ? List.of(UTF8, "C") : List.of(UTF8)) {
        for (String row : commands()) {
          rows.add(Arguments.of(machine, locale, row));
        }
      }
    }
    return rows.stream();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("rows")
  void answersAsCoreutils(Machine machine, String locale, String row) throws Exception {
    Outcome expected = EXPECTED.get(locale + row);
    if (expected == null) {
      expected = run(row, locale, "/usr/bin");
      EXPECTED.put(locale + row, expected);
    }
    assertEquals(expected, run(row, locale, shim(machine).toString()));
  }

  /** Guards the comparison itself: what the rows compare are two programs, and both work. */
  @Test
  void comparesTwoPrograms() throws Exception {
    Machine machine = Machine.all().get(0);
    Outcome real = run("b2sum --version", UTF8, "/usr/bin");
    Outcome ours = run("b2sum --version", UTF8, shim(machine).toString());
    assertNotEquals(real, ours);
    assertTrue(real.out().contains("(GNU coreutils)"), real::toString);
    assertTrue(ours.out().contains("(Autocfg sample)"), ours::toString);
    assertNotEquals(
        run("b2sum a", UTF8, "/usr/bin"), run("b2sum one", UTF8, shim(machine).toString()));
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
  private static Outcome run(String row, String locale, String binaries) throws Exception {
    Path directory = temporary.resolve("d" + DIRECTORIES.incrementAndGet());
    List<String> copy = List.of("/bin/cp", "-a", fixture.toString(), directory.toString());
    assertEquals(new Outcome(0, "", ""), Outcome.of(copy, temporary, Map.of()));
    Map<String, String> environment =
        Map.of("LC_ALL", locale, "PATH", binaries + ":/usr/bin:/bin", "PWD", directory.toString());
    return Outcome.of(List.of("/bin/sh", "-c", row), directory, environment)
        .replace(directory.toString(), "DIRECTORY");
  }

  /** Returns a directory with a {@code b2sum} that starts the jar. */
  private static synchronized Path shim(Machine machine) throws IOException {
    Path directory = temporary.resolve("bin " + machine);
    if (!Files.isDirectory(directory)) {
      Files.createDirectory(directory);
      Path script = directory.resolve("b2sum");
      Files.writeString(
          script, "#!/bin/sh\nexec '" + String.join("' '", machine.command()) + "' \"$@\"\n");
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
