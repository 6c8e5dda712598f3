package dev.autocfg.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lets Jazzer look for inputs that a reader has no answer to, 60 s a reader; only with {@code
 * -Pfuzz}. An input that it finds stays below {@code target/fuzz}.
 */
@Tag("long")
@EnabledIfSystemProperty(named = "autocfg.fuzz.seconds", matches = "[0-9]+")
class FuzzTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inspect.object.MutatedObjects$Elf",
        "inspect.object.MutatedObjects$Mach",
        "inspect.object.MutatedObjects$Pe",
        "inspect.object.MutatedObjects$Stub",
        "inspect.pkgconfig.MutatedPackage",
        "inspect.library.MutatedCache",
        "language.text.MutatedJson",
        "language.condition.MutatedCondition",
      })
  void hasAnAnswer(String reader) throws IOException, InterruptedException {
    String name = "dev.autocfg." + reader;
    Path directory = Files.createDirectories(Path.of("target", "fuzz", reader));
    int number = 0;
    Path corpus = Files.createDirectories(directory.resolve("corpus"));
    for (byte[] seed : Mutated.of(name).seeds()) {
      Files.write(corpus.resolve("seed" + number++), seed);
    }
    Path log = directory.resolve("log.txt");
    Process process =
        new ProcessBuilder(command(name, directory, corpus))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int status = process.waitFor();
    List<String> lines = Files.readAllLines(log);
    assertEquals(0, status, () -> String.join("\n", lines));
    System.out.println(reader + ": " + lines.get(lines.size() - 1));
  }

  private static List<String> command(String name, Path directory, Path corpus) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-Dautocfg.fuzz.target=" + name,
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + FuzzTarget.class.getName(),
        "--instrumentation_includes=dev.autocfg.**",
        "--reproducer_path=" + directory,
        "-artifact_prefix=" + directory + File.separator,
        "-max_total_time=" + System.getProperty("autocfg.fuzz.seconds"),
        "-timeout=20",
        "-rss_limit_mb=2048",
        corpus.toString());
  }
}
