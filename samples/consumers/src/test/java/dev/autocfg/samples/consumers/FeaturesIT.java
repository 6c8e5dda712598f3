package dev.autocfg.samples.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builds {@code samples/jdk-features} for several releases with each JDK, and runs what came. */
class FeaturesIT {
  private static final Path SAMPLE =
      Artifacts.directory("consumers.root").resolve("samples/jdk-features/src/main");

  @ParameterizedTest(name = "JDK {0}, {1}: {2}, {3}")
  @CsvSource({
    "17, --release 17, PooledTasks, IndexedEnds",
    "25, --release 17, PooledTasks, IndexedEnds",
    "25, --release 21, VirtualTasks, SequencedEnds",
    "25, --release 25, VirtualTasks, SequencedEnds",
    "25, --release 25 --enable-preview, StructuredTasks, SequencedEnds",
    "25, --enable-preview --source 25, StructuredTasks, SequencedEnds",
    "25, -source 17 -target 17, VirtualTasks, SequencedEnds"
  })
  void takesWhatTheReleaseHas(int feature, String options, String tasks, String ends)
      throws IOException {
    Jdk jdk = jdk(feature);
    Path classes = compile(jdk, List.of(options.split(" ")));
    Outcome run = run(jdk, classes, options.contains("preview")).succeeded();
    System.out.println(jdk + ", " + options + ":\n" + run.out());
    assertTrue(run.out().contains("\nTasks: " + tasks + "\n"), run.out());
    assertTrue(run.out().contains("\nEnds: " + ends + "\n"), run.out());
    assertTrue(run.out().contains("\nlast result: two\n"), run.out());
    assertTrue(run.out().endsWith("\ntau: 6.283185307179586\n"), run.out());
    assertEquals("", run.err());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"--release 21, SequencedEnds", "--release 17, IndexedEnds"})
  void oneJarOfAnOldReleaseRunsOnANewJdk(String options, String ends) throws IOException {
    Jdk newest = jdk(25);
    Path classes = compile(newest, List.of(options.split(" ")));
    assertTrue(run(newest, classes, false).succeeded().out().contains("Ends: " + ends));
    boolean isOld = options.endsWith("17");
    assertEquals(isOld ? 0 : 1, run(jdk(17), classes, false).status());
  }

  private static Jdk jdk(int feature) {
    for (Jdk jdk : Jdk.all()) {
      if (jdk.feature() == feature) {
        return jdk;
      }
    }
    Skip.unless(false, "no JDK " + feature + ": set JAVA_HOME_" + feature);
    throw new AssertionError();
  }

  private static Path compile(Jdk jdk, List<String> options) throws IOException {
    Path classes = Artifacts.scratch("features");
    List<String> command = new ArrayList<>(List.of(jdk.javac(), "-J-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-processorpath", Artifacts.processor().toString()));
    String classPath = Artifacts.runtime() + File.pathSeparator + Artifacts.jspecify();
    command.addAll(List.of("-cp", classPath, "-d", classes.toString()));
    command.add("-Aautocfg.sources=" + SAMPLE.resolve("java-when"));
    try (Stream<Path> sources = Files.walk(SAMPLE.resolve("java"))) {
      sources
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .forEach(file -> command.add(file.toString()));
    }
    ConsumerProcess.run(command, Map.of()).succeeded();
    return classes;
  }

  private static Outcome run(Jdk jdk, Path classes, boolean preview) {
    List<String> command = new ArrayList<>(List.of(jdk.java(), "-XX:TieredStopAtLevel=1"));
    if (preview) {
      command.add("--enable-preview");
    }
    command.addAll(
        List.of(
            "-cp",
            Artifacts.runtime() + File.pathSeparator + classes,
            "dev.autocfg.samples.features.Main"));
    return ConsumerProcess.run(command, Map.of());
  }
}
