package dev.autocfg.processor.sources;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.testing.Deadline;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The javac that users run: a separate process that finds the processors itself. */
@Tag("child")
final class ChildJavacTest {
  @TempDir Path root;
  private Directory conditional;

  private record Run(int exit, String output) {}

  @BeforeEach
  void sources() {
    conditional = new Directory(root.resolve("conditional"));
    Directory ordinary = new Directory(root.resolve("ordinary"));
    ordinary.file(
        "test/Hash.java",
        """
        package test;
        import dev.autocfg.*;
        @ProbeType(name = "nope", value = "java.lang.NoSuchType")
        interface Hash {}
        """);
    ordinary.file(
        "test/Main.java",
        """
        package test;
        public final class Main {
          private Main() {}
          public static void main(String[] args) {
            System.out.println(HashChoice.choice().name());
          }
        }
        """);
    conditional.candidate("GoodHash", "!nope", 1);
    conditional.candidate("BadHash", "nope", 2);
  }

  private Run javac(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    String path = System.getProperty("java.class.path");
    Path classes = Files.createDirectories(root.resolve("classes"));
    command.addAll(List.of(tool("javac"), "-Xlint:all,-path", "-Werror"));
    command.addAll(List.of("-cp", path, "-processorpath", path));
    command.addAll(List.of("-processor", "dev.autocfg.processor.BindingProcessor"));
    command.addAll(List.of("-d", classes.toString(), "-s", classes.toString()));
    command.add("-Aautocfg.sources=" + conditional.root());
    command.addAll(List.of(options));
    command.add(root.resolve("ordinary/test/Hash.java").toString());
    command.add(root.resolve("ordinary/test/Main.java").toString());
    return run(command);
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private Run run(List<String> command) throws IOException, InterruptedException {
    Path log = root.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int status = Deadline.exitCode(process, command);
    return new Run(status, Files.readString(log));
  }

  @Test
  void theProgramRuns() throws IOException, InterruptedException {
    Run javac = javac();
    assertEquals(0, javac.exit(), javac.output());

    String path =
        root.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path");
    Run java = run(List.of(tool("java"), "-cp", path, "test.Main"));
    assertEquals("GoodHash\n", java.output());
    assertFalse(Files.exists(root.resolve("classes/test/BadHash.java")));
  }

  /** The second build sees the classes and copies of the first. */
  @Test
  void aSecondBuildIsTheSame() throws IOException, InterruptedException {
    assertEquals(0, javac().exit());
    byte[] first = Files.readAllBytes(root.resolve("classes/test/HashChoice.java"));

    Run second = javac();
    assertEquals(0, second.exit(), second.output());
    assertArrayEquals(first, Files.readAllBytes(root.resolve("classes/test/HashChoice.java")));
  }

  @Test
  void theCopyIsNotReencoded() throws IOException, InterruptedException {
    Path file =
        conditional.file(
            "test/Odd.java",
            "package test; // Gr\u00fc\u00dfe\r\n@dev.autocfg.When(\"!nope\") interface Odd {}");

    Run javac = javac("-encoding", "ISO-8859-1");

    assertEquals(0, javac.exit(), javac.output());
    assertArrayEquals(
        Files.readAllBytes(file), Files.readAllBytes(root.resolve("classes/test/Odd.java")));
  }

  @Test
  void aTypeErrorComesWithTheOriginal() throws IOException, InterruptedException {
    Path file =
        conditional.file(
            "test/Wrong.java",
            "package test;\n@dev.autocfg.When(\"!nope\") class Wrong {\n  int i = \"text\";\n}\n");

    Run javac = javac();

    assertEquals(1, javac.exit());
    assertTrue(javac.output().contains("Wrong.java:3: error: incompatible types"), javac.output());
    assertTrue(
        javac.output().contains("[ConditionalSource] " + file + ":2: test.Wrong joins"),
        javac.output());
  }

  @Test
  void aSyntaxErrorNamesOnlyTheOriginal() throws IOException, InterruptedException {
    Path file =
        conditional.file(
            "test/Wrong.java",
            "package test;\n@dev.autocfg.When(\"!nope\") class Wrong {\n  int i = ;\n}\n");

    Run javac = javac();

    assertEquals(1, javac.exit());
    assertTrue(
        javac.output().contains("[BadSource] " + file + ":3: illegal start"), javac.output());
    assertFalse(javac.output().contains("classes/test/Wrong.java"), javac.output());
  }
}
