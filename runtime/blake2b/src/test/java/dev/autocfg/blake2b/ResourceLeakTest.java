package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compiles every documented example of this library with Eclipse's compiler, whose check for
 * resource leaks must not warn.
 */
class ResourceLeakTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path SOURCES = Path.of("src/main/java/dev/autocfg/blake2b");

  private static final Pattern FENCED = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern JAVADOC = Pattern.compile("(?s)<pre>\\{@code\n(.*?)\n \\* }</pre>");

  /** What an example may name without declaring it. */
  private static final String PARAMETERS =
      "byte[] message, byte[] header, byte[] body, byte[] secret, byte[] purpose, byte[] received";

  @TempDir Path directory;

  /** An example and the file it is in. */
  private record Example(String file, String code) {
    @Override
    public String toString() {
      return file + ": " + code.lines().findFirst().orElse("");
    }
  }

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path page : pages()) {
      addAll(examples, page, FENCED);
    }
    for (Path source : files(SOURCES, ".java")) {
      addAll(examples, source, JAVADOC);
    }
    return examples;
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(files(ROOT.resolve("docs"), ".md"));
    pages.add(ROOT.resolve("README.md"));
    return pages;
  }

  private static List<Path> files(Path directory, String ending) throws IOException {
    try (Stream<Path> found = Files.walk(directory)) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static void addAll(List<Example> examples, Path file, Pattern pattern)
      throws IOException {
    pattern
        .matcher(Files.readString(file).replace("\r\n", "\n"))
        .results()
        .map(match -> match.group(1).replaceAll("(?m)^ \\* ?", ""))
        .filter(code -> code.contains("Blake2b."))
        .forEach(code -> examples.add(new Example(file.getFileName().toString(), code)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void examplesHaveNoLeak(Example example) throws IOException {
    assertEquals("", messages(example.code()));
  }

  /** Guards the search for examples: each of these files has at least one. */
  @ParameterizedTest
  @ValueSource(strings = {"blake2b.md", "Blake2b.java", "Blake2bHasher.java", "Blake2bKey.java"})
  void examplesAreFound(String file) throws IOException {
    assertTrue(examples().stream().anyMatch(example -> example.file().equals(file)), file);
  }

  @Test
  void parametersAreNotResources() throws IOException {
    assertEquals(
        "",
        messages(
            "Blake2b plain = Blake2b.digestLength(32);\n"
                + "Blake2b salted = plain.key(secret).salt(purpose);\n"
                + "byte[] one = plain.hash(message);\n"
                + "byte[] two = salted.personalization(purpose).hash(message);"));
  }

  /** "Potential", as Eclipse's compiler does not know whether a factory method passes ownership. */
  static List<Arguments> leaks() {
    return List.of(
        Arguments.of(
            "Blake2bKey key = Blake2bKey.copyOf(secret);",
            "Potential resource leak: 'key' may not be closed"),
        Arguments.of(
            "Blake2bKey key = Blake2bKey.copyOf(secret);\n"
                + "byte[] tag = Blake2b.digestLength(32).key(key).hash(message);",
            "Potential resource leak: 'key' may not be closed"),
        Arguments.of(
            "Blake2b mac = Blake2b.digestLength(32).key(Blake2bKey.copyOf(secret));",
            "Potential resource leak: '<unassigned Closeable value>' may not be closed"),
        Arguments.of(
            "Blake2bHasher hasher = Blake2b.digestLength(32).newHasher();\n"
                + "hasher.update(message);",
            "Potential resource leak: 'hasher' may not be closed"));
  }

  @ParameterizedTest
  @MethodSource("leaks")
  void unclosedResourcesAreReported(String code, String expected) throws IOException {
    String messages = messages(code);
    assertTrue(messages.contains("\n" + expected + "\n"), messages);
    assertTrue(messages.contains("1 problem (1 warning)"), messages);
  }

  /** Returns what Eclipse's compiler reports about a method with this body. */
  private String messages(String body) throws IOException {
    String source =
        "package t;\n"
            + "import dev.autocfg.blake2b.*;\n"
            + "import java.security.MessageDigest;\n"
            + "import java.util.Arrays;\n"
            + "final class Use {\n"
            + ("  static void use(" + PARAMETERS + ") throws Exception {\n")
            + body
            + "\n    MessageDigest.isEqual(message, received);\n    Arrays.fill(body, (byte) 0);\n"
            + "  }\n}\n";
    Path file = Files.writeString(directory.resolve("Use.java"), source);
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output);
    String[] arguments = {
      "--release",
      "17",
      "-proc:none",
      "-warn:none",
      "-warn:+resource",
      "-cp",
      System.getProperty("java.class.path"),
      "-d",
      directory.resolve("out").toString(),
      file.toString()
    };
    boolean compiled = BatchCompiler.compile(arguments, writer, writer, null);
    assertTrue(compiled, output::toString);
    return output.toString();
  }
}
