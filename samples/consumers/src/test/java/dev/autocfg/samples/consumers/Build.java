package dev.autocfg.samples.consumers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Says how the library is compiled.
 *
 * @param release the value of {@code --release}; empty for none
 * @param named whether as a named module, with everything on module paths
 */
record Build(Jdk jdk, String release, boolean named) {
  private static final Map<Build, Compilation> DONE = new ConcurrentHashMap<>();

  /** What javac said, and where it put the classes. */
  record Compilation(Outcome outcome, Path classes) {}

  /** Returns each JDK with each of the releases that it knows and with none. */
  static List<Build> all() {
    List<Build> builds = new ArrayList<>();
    for (Jdk jdk : Jdk.all()) {
      for (String release : List.of("17", "21", "22", "25", "")) {
        if (release.isEmpty() || Integer.parseInt(release) <= jdk.feature()) {
          builds.add(new Build(jdk, release, false));
          builds.add(new Build(jdk, release, true));
        }
      }
    }
    return builds;
  }

  /** Returns the classes; each build is made once. */
  Path classes() {
    Compilation done = DONE.computeIfAbsent(this, Build::compile);
    done.outcome.succeeded();
    return done.classes;
  }

  Compilation compilation() {
    classes();
    return DONE.get(this);
  }

  /** Returns the feature release whose API the sources see, and which runs the classes. */
  int target() {
    return release.isEmpty() ? jdk.feature() : Integer.parseInt(release);
  }

  /** Returns whether the classes can be native anywhere. */
  boolean hasFfm() {
    return jdk.hasFfm();
  }

  private Compilation compile() {
    return compile(List.of(), List.of());
  }

  /**
   * Compiles with nothing but javac and the jars, warnings being errors.
   *
   * @param prefix what stands in front of the command
   * @param options more options for javac
   */
  Compilation compile(List<String> prefix, List<String> options) {
    return compile(prefix, options, named ? "--processor-module-path" : "-processorpath");
  }

  Compilation compile(List<String> prefix, List<String> options, String processorPath) {
    Path classes = Artifacts.scratch("classes");
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(jdk.javac(), "-J-XX:TieredStopAtLevel=1", "-Xlint:all", "-Werror"));
    if (!release.isEmpty()) {
      command.addAll(List.of("--release", release));
    }
    command.addAll(List.of(named ? "-p" : "-cp", Artifacts.runtime().toString()));
    command.addAll(List.of(processorPath, Artifacts.processor().toString()));
    command.addAll(List.of("-d", classes.toString()));
    command.addAll(options);
    sources().forEach(source -> command.add(source.toString()));
    return new Compilation(ConsumerProcess.run(command, Map.of()), classes);
  }

  Stream<Path> sources() {
    return Artifacts.librarySources().stream()
        .filter(source -> named || !source.endsWith("module-info.java"));
  }

  @Override
  public String toString() {
    String of = release.isEmpty() ? "no release" : "release " + release;
    return jdk + " for " + of + (named ? ", named module" : "");
  }
}
