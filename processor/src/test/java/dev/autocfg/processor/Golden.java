package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The comparison of a text with the expected one, or its writer with {@code
 * -Dautocfg.golden=write}.
 */
final class Golden {
  private static final Path ROOT = Path.of("src/test/resources/golden");

  private Golden() {}

  static void check(String name, CharSequence actual) throws IOException {
    Path file = ROOT.resolve(name);
    if ("write".equals(System.getProperty("autocfg.golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual.toString());
  }
}
