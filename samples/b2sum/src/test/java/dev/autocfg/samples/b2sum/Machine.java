package dev.autocfg.samples.b2sum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A JDK and a policy that the jar is run with.
 *
 * @param name short, for the names of tests
 * @param policy of {@code -Dautocfg.sodium}
 */
record Machine(String name, Path home, String policy) {
  private static final Path JAR = Path.of(System.getProperty("b2sum.jar", "target/b2sum.jar"));

  /** Returns each JDK with libsodium off, and required where it can be used. */
  static List<Machine> all() throws IOException, InterruptedException {
    List<Machine> machines = new ArrayList<>();
    for (Map.Entry<String, Path> jdk : jdks().entrySet()) {
      machines.add(new Machine(jdk.getKey(), jdk.getValue(), "off"));
      Machine required = new Machine(jdk.getKey(), jdk.getValue(), "require");
      if (required.works()) {
        machines.add(required);
      } else {
        System.out.println("skipped: " + required + ", libsodium cannot be used there");
      }
    }
    return machines;
  }

  /** Returns each JDK with no decision about libsodium. */
  static List<Machine> defaults() throws IOException {
    List<Machine> machines = new ArrayList<>();
    jdks().forEach((name, home) -> machines.add(new Machine(name, home, "auto")));
    return machines;
  }

  /** Returns whether the jar was built where the native half can be compiled. */
  static boolean jarHasNativeHalf() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream().anyMatch(entry -> entry.getName().endsWith("/SodiumNativeFfm.class"));
    }
  }

  /** Returns the JDK's release, as its java says. */
  int feature() throws IOException, InterruptedException {
    List<String> command = List.of(home.resolve("bin/java").toString(), "--version");
    String version = Outcome.of(command, Path.of("."), Map.of()).out();
    return Runtime.Version.parse(version.split("[ \n]", 3)[1]).feature();
  }

  /** Returns the command that runs our program, without its arguments. */
  List<String> command() {
    return List.of(
        home.resolve("bin/java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-Dautocfg.sodium=" + policy,
        "-jar",
        JAR.toAbsolutePath().toString());
  }

  @Override
  public String toString() {
    return name + ", sodium " + policy;
  }

  boolean works() throws IOException, InterruptedException {
    return Outcome.of(command(), Path.of("."), Map.of()).status() == 0;
  }

  /** Returns the JDK that runs the tests and one of each other supported release that is found. */
  private static Map<String, Path> jdks() throws IOException {
    Path own = Path.of(System.getProperty("java.home"));
    Map<String, Path> jdks = new TreeMap<>();
    for (String release : List.of("17", "25")) {
      String given = System.getenv("JAVA_HOME_" + release);
      if (given != null) {
        jdks.put("JDK " + release, Path.of(given));
      } else {
        sibling(own, release).ifPresent(home -> jdks.put("JDK " + release, home));
      }
    }
    jdks.put("JDK " + Runtime.version().feature(), own);
    return jdks;
  }

  private static Optional<Path> sibling(Path own, String release) throws IOException {
    if (own.getParent() == null) {
      return Optional.empty();
    }
    try (Stream<Path> siblings = Files.list(own.getParent())) {
      return siblings
          .filter(home -> home.getFileName().toString().toLowerCase(Locale.ROOT).contains(release))
          .filter(home -> Files.isExecutable(home.resolve("bin/java")))
          .sorted()
          .findFirst();
    }
  }
}
