package dev.autocfg.samples.consumers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The built jars, and nothing else of the project. */
final class Artifacts {
  private Artifacts() {}

  static Path runtime() {
    return file("consumers.runtime");
  }

  /** Returns the annotations for null, which the sample uses and nobody needs at run time. */
  static Path jspecify() {
    try {
      return Path.of(NullMarked.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static Path processor() {
    return file("consumers.processor");
  }

  /** Returns the sample program, whose manifest grants native access. */
  static Path b2sum() {
    return file("consumers.b2sum");
  }

  /** Returns a fresh directory below {@code target}, which the next {@code mvn clean} removes. */
  static Path scratch(String name) {
    try {
      Path scratch = Files.createDirectories(directory("consumers.target").resolve("consumers"));
      return Files.createTempDirectory(scratch, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path directory(String property) {
    return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
  }

  static String readme() throws IOException {
    return Files.readString(directory("consumers.root").resolve("README.md"));
  }

  /** Returns the sources of the library that the tests build. */
  static List<Path> librarySources() {
    try (Stream<Path> files = Files.walk(library())) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path library() {
    try {
      return Path.of(Artifacts.class.getResource("/hashing").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static String resource(String name) throws IOException {
    try (InputStream in = Artifacts.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Path file(String property) {
    Path file = directory(property);
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException(file + " is missing: run mvn package first");
    }
    return file;
  }
}
