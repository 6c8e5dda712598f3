package dev.autocfg.samples.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A Maven project outside of ours, set up with what the README says and the installed jars. */
@Execution(ExecutionMode.SAME_THREAD) // Two Mavens would write to one local repository.
class MavenIT {
  private static String readme;
  private static Path maven;

  record Row(Jdk jdk, boolean named) {
    @Override
    public String toString() {
      return jdk + (named ? ", named module" : "");
    }
  }

  static Stream<Row> rows() {
    return Jdk.all().stream().flatMap(jdk -> Stream.of(new Row(jdk, false), new Row(jdk, true)));
  }

  @BeforeAll
  static void prepare() throws IOException {
    readme = Readme.block("xml", 0);
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("win");
    maven = Artifacts.directory("consumers.maven").resolve(windows ? "bin/mvn.cmd" : "bin/mvn");
    Skip.unless(Files.isExecutable(maven), maven + " is missing");
    link(Artifacts.directory("consumers.cache"), Artifacts.directory("consumers.repository"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void buildsWhatRunsOnEachJdk(Row row) throws IOException {
    Path project = project(readme, row.named);
    Outcome build = build(project, row.jdk).succeeded();
    assertFalse(build.out().contains("[WARNING]"), build::out);
    assertEquals(!row.jdk.hasFfm(), build.out().contains("[NoNativeHalf]"), build::out);
    Program program = Program.of(project.resolve("target/hashing-1.0.jar"), row.named);
    for (Jdk jdk : Jdk.all()) {
      if (!jdk.hasFfm()) {
        assertEquals(Reasons.noFfm(jdk), program.on(jdk).isQuiet().isJavaBecause("").reason());
      } else if (!row.jdk.hasFfm()) {
        Seen seen = program.granted().on(jdk).isQuiet();
        assertEquals(Reasons.NO_FFM, seen.isJavaBecause("").reason());
      } else {
        Seen seen = program.on(jdk).isQuiet().isJavaBecause("");
        assertEquals(Reasons.notGranted(row.named), seen.reason());
        InstalledSodium.file();
        program.granted().on(jdk).isQuiet().isNative();
      }
    }
  }

  /** What the README says of a build whose processor is not on the processor path. */
  @Test
  void failsWithoutTheProcessorPath() throws IOException {
    String without =
        readme.replaceFirst("(?s)<annotationProcessorPaths>.*</annotationProc\\w+>", "");
    assertNotEquals(readme, without);
    List<Jdk> jdks = Jdk.all();
    Outcome build = build(project(without, false), jdks.get(jdks.size() - 1));
    assertEquals(1, build.status());
    for (String generated : List.of("HashChoice", "SodiumNative", "HashingCfg")) {
      assertTrue(build.out().contains("symbol:   variable " + generated), build::out);
      assertTrue(Readme.text().contains(generated), generated);
    }
  }

  private static Path project(String snippet, boolean named) throws IOException {
    int between = snippet.indexOf("\n…\n");
    assertTrue(between > 0, snippet);
    Path project = Artifacts.scratch("project");
    Files.createDirectory(project.resolve(".mvn")); // Ends the search for one further up.
    String pom =
        Artifacts.resource("/outside/pom.xml")
            .replace("<!-- dependency -->", snippet.substring(0, between))
            .replace("<!-- plugin -->", snippet.substring(between + 3));
    Files.writeString(project.resolve("pom.xml"), pom);
    Path sources = project.resolve("src/main/java");
    for (Path source : Artifacts.librarySources()) {
      if (named || !source.endsWith("module-info.java")) {
        Path copy = sources.resolve(Artifacts.library().relativize(source).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(source, copy);
      }
    }
    return project;
  }

  private static Outcome build(Path project, Jdk jdk) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(maven.toString(), "-B", "-ntp"));
    command.add("-Dmaven.repo.local=" + Artifacts.directory("consumers.repository"));
    command.addAll(List.of("-f", project.toString(), "package"));
    String home = jdk.home().toString();
    return ConsumerProcess.run(
        command, Map.of("JAVA_HOME", home, "MAVEN_OPTS", "", "MAVEN_ARGS", ""));
  }

  /**
   * Lets a repository find the plugins in another, without our own artifacts: those come only from
   * what this build installed.
   */
  private static void link(Path cache, Path repository) throws IOException {
    if (repository.endsWith("dev/autocfg")) {
      return;
    }
    try (Stream<Path> entries = Files.list(cache)) {
      for (Path entry : entries.sorted().toList()) {
        Path link = repository.resolve(entry.getFileName().toString());
        if (Files.isDirectory(link) && !Files.isSymbolicLink(link)) {
          link(entry, link);
        } else if (!Files.exists(link)) {
          makeLink(link, entry);
        }
      }
    }
  }

  private static void makeLink(Path link, Path target) throws IOException {
    boolean linked = true;
    try {
      Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException | IOException e) {
      linked = false;
    }
    Skip.unless(linked, "symbolic links cannot be made here");
  }
}
