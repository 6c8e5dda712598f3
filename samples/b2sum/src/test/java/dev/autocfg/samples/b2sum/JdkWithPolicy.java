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
 * A JDK and a policy for libsodium with which the jar is run.
 *
 * @param name short, for the names of tests
 * @param policy of {@code -Dautocfg.sodium}
 */
record JdkWithPolicy(String name, Path home, String policy) {
  private static final Path JAR = Path.of(System.getProperty("b2sum.jar", "target/b2sum.jar"));

  /** Returns each JDK with libsodium off, and with libsodium required if it is usable. */
  static List<JdkWithPolicy> all() throws IOException, InterruptedException {
    List<JdkWithPolicy> jdks = new ArrayList<>();
    for (Map.Entry<String, Path> jdk : jdks().entrySet()) {
      jdks.add(new JdkWithPolicy(jdk.getKey(), jdk.getValue(), "off"));
      JdkWithPolicy required = new JdkWithPolicy(jdk.getKey(), jdk.getValue(), "require");
      if (required.works()) {
        jdks.add(required);
      } else {
        System.out.println("skipped: " + required + ", libsodium cannot be used there");
      }
    }
    return jdks;
  }

  /** Returns each JDK with the default policy. */
  static List<JdkWithPolicy> defaults() throws IOException {
    List<JdkWithPolicy> jdks = new ArrayList<>();
    jdks().forEach((name, home) -> jdks.add(new JdkWithPolicy(name, home, "auto")));
    return jdks;
  }

  /** Returns whether the jar has the FFM implementation class, which JDK 22 or newer compiles. */
  static boolean jarHasFfmClass() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream().anyMatch(entry -> entry.getName().endsWith("/SodiumNativeFfm.class"));
    }
  }

  /** Returns the feature release that the JDK's launcher reports. */
  int feature() throws IOException, InterruptedException {
    List<String> command = List.of(home.resolve("bin/java").toString(), "--version");
    String version = ProcessResult.of(command, Path.of("."), Map.of()).out();
    return Runtime.Version.parse(version.split("[ \n]", 3)[1]).feature();
  }

  /** Returns the command that runs the sample, without arguments. */
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
    return ProcessResult.of(command(), Path.of("."), Map.of()).status() == 0;
  }

  /** Returns the JDK that runs the tests and one JDK of each other supported release found. */
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
