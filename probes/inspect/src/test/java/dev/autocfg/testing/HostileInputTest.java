package dev.autocfg.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each mutant of a good input has an answer or a declared refusal within seconds of processor time
 * and 64 MiB of memory, whatever reads it.
 */
@Tag("mutants")
class HostileInputTest {
  private static final int MUTANTS = LongRun.cases(20_000, 500_000);

  /**
   * In milliseconds of the reading thread's processor time, which does not grow while the machine
   * is busy with something else. The slowest mutant takes 4.
   */
  private static final int SLOWEST = 5000;

  private static final String INSPECT = "dev.autocfg.inspect.";
  private static final String LANGUAGE = "dev.autocfg.language.";
  private static final List<String> READERS =
      List.of(
          INSPECT + "object.MutatedObjects$Elf",
          INSPECT + "object.MutatedObjects$Mach",
          INSPECT + "object.MutatedObjects$Pe",
          INSPECT + "object.MutatedObjects$Stub",
          INSPECT + "object.MutatedTexts$Script",
          INSPECT + "object.MutatedTexts$Archive",
          INSPECT + "library.MutatedCache",
          INSPECT + "library.MutatedSearchPath$Glibc",
          INSPECT + "library.MutatedSearchPath$Musl",
          INSPECT + "pkgconfig.MutatedPackage",
          LANGUAGE + "text.MutatedJson",
          LANGUAGE + "condition.MutatedCondition");
  private static final Pattern LINE =
      Pattern.compile("(\\S+) mutants=(\\d+) refused=(\\d+) slowest=(\\d+)");

  @TempDir Path dir;

  @Test
  void everyMutantHasAnAnswer() throws IOException, InterruptedException {
    String printed = run(Seed.value());
    System.out.print(printed);
    List<String> lines = printed.lines().toList();
    assertEquals(READERS.size(), lines.size(), printed);
    for (String line : lines) {
      Matcher matcher = LINE.matcher(line);
      assertTrue(matcher.matches(), line);
      int refused = Integer.parseInt(matcher.group(3));
      assertTrue(refused > MUTANTS / 20 && refused < MUTANTS, line);
      assertTrue(Integer.parseInt(matcher.group(4)) < SLOWEST, line);
    }
  }

  private String run(long seed) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + dir));
    command.addAll(List.of("-cp", classPath()));
    command.addAll(List.of(Mutants.class.getName(), "" + seed, "" + MUTANTS));
    command.addAll(READERS);
    Path output = dir.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int status = Deadline.exitCode(process, "the JVM that reads mutants");
    String printed = Files.readString(output);
    assertEquals(0, status, printed);
    return printed;
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
