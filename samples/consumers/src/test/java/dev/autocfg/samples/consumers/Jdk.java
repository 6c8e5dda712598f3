package dev.autocfg.samples.consumers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A JDK of this machine, to compile with or to run on. */
record Jdk(int feature, Path home) {
  private static final int FIRST_WITH_FFM = 22; // JEP 454

  /** Returns the JDK that runs the tests, and 17 and 25 where they are found, oldest first. */
  static List<Jdk> all() {
    Map<Integer, Jdk> jdks = new TreeMap<>();
    for (int feature : new int[] {17, 25}) {
      Optional<Jdk> found = find(feature);
      if (found.isPresent()) {
        jdks.put(feature, found.get());
      }
    }
    Jdk own = new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
    jdks.put(own.feature, own);
    return new ArrayList<>(jdks.values());
  }

  /** Returns the newest JDK with FFM; where there is none, skips the test and says so. */
  static Jdk withFfm() {
    List<Jdk> all = all();
    Jdk newest = all.get(all.size() - 1);
    Skip.unless(newest.hasFfm(), "no JDK 22 or newer: set JAVA_HOME_25");
    return newest;
  }

  /** Returns the oldest JDK without FFM; where there is none, skips the test and says so. */
  static Jdk withoutFfm() {
    Jdk oldest = all().get(0);
    Skip.unless(!oldest.hasFfm(), "no JDK older than 22: set JAVA_HOME_17");
    return oldest;
  }

  boolean hasFfm() {
    return feature >= FIRST_WITH_FFM;
  }

  String java() {
    return home.resolve("bin/java").toString();
  }

  String javac() {
    return home.resolve("bin/javac").toString();
  }

  @Override
  public String toString() {
    return "JDK " + feature;
  }

  private static Optional<Jdk> find(int feature) {
    String given = System.getenv("JAVA_HOME_" + feature);
    Path siblings = Path.of(System.getProperty("java.home")).getParent();
    try (Stream<Path> homes =
        given == null ? Files.list(siblings).sorted() : Stream.of(Path.of(given))) {
      return homes
          .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
          .filter(home -> release(home) == feature)
          .map(home -> new Jdk(feature, home))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the version out of the file that each JDK has at its top. */
  private static int release(Path home) {
    Properties release = new Properties();
    try (Stream<String> lines = Files.lines(home.resolve("release"))) {
      lines
          .map(line -> line.split("=", 2))
          .filter(pair -> pair.length == 2)
          .forEach(pair -> release.put(pair[0], pair[1].replace("\"", "")));
    } catch (IOException e) {
      return 0; // Not a JDK.
    }
    return Runtime.Version.parse(release.getProperty("JAVA_VERSION", "1")).feature();
  }
}
