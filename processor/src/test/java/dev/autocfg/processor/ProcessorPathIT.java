package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.Autocfg;
import dev.autocfg.testing.Deadline;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar finds users' probes beside it, on the processor path and on that for modules. */
final class ProcessorPathIT {
  private static final String JAR = System.getProperty("autocfg.jar");

  @TempDir Path directory;
  private Path provider;

  @BeforeEach
  void compileAProbe() throws IOException, InterruptedException {
    write(
        "probe/module-info.java",
        """
        module my.probes {
          requires dev.autocfg.processor;
          provides dev.autocfg.probes.Probe with my.Musl;
        }
        """);
    write(
        "probe/my/Musl.java",
        """
        package my;
        import dev.autocfg.probes.*;
        import dev.autocfg.State;
        public final class Musl implements Probe {
          @Override public String kind() { return "musl"; }
          @Override public Answer probe(Question question) {
            return Answer.ofTarget(State.ABSENT, "it is glibc");
          }
        }
        """);
    provider = directory.resolve("provider");
    assertEquals(
        "",
        javac(
            "-proc:none",
            "-d",
            provider.toString(),
            "-p",
            JAR,
            directory.resolve("probe/module-info.java").toString(),
            directory.resolve("probe/my/Musl.java").toString()));
    write("provider/META-INF/services/dev.autocfg.probes.Probe", "my.Musl\n");
    write(
        "Foo.java",
        """
        import dev.autocfg.*;
        @Autocfg @ProbeCustom(name = "musl", kind = "musl") interface Foo {}
        """);
  }

  @Test
  void theJarHasOneModuleAndNoCommand() throws IOException {
    List<String> entries;
    try (JarFile jar = new JarFile(JAR)) {
      entries = jar.stream().map(JarEntry::getName).toList();
    }

    assertTrue(entries.contains("dev/autocfg/processor/BindingProcessor.class"), JAR);
    assertEquals(1, entries.stream().filter(e -> e.endsWith("module-info.class")).count());
    assertEquals(List.of(), entries.stream().filter(e -> e.contains("picocli")).toList());
    assertEquals(
        List.of(), entries.stream().filter(e -> e.startsWith("dev/autocfg/command/")).toList());
  }

  private Path write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /**
   * Runs javac in a separate process: inside this one, the test's classes would be beside the
   * processor.
   */
  private String javac(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of(arguments));
    Path messages = directory.resolve("messages");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(messages.toFile())
            .start();
    int status = Deadline.exitCode(process, "javac");
    String text = Files.readString(messages);
    return status == 0 || !text.isEmpty() ? text : "failed without a message";
  }

  private String compile(String pathOption, String path)
      throws IOException, InterruptedException, URISyntaxException {
    Path runtime =
        Path.of(Autocfg.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path classes = directory.resolve("classes");
    List<String> arguments =
        new ArrayList<>(
            List.of("--release", "17", "-Xlint:all", "-Werror", "-d", classes.toString()));
    arguments.addAll(List.of("-cp", runtime.toString(), pathOption, path));
    arguments.add(directory.resolve("Foo.java").toString());
    String messages = javac(arguments.toArray(String[]::new));
    Path generated = classes.resolve("FooCfg.java");
    return Files.exists(generated) ? messages + Files.readString(generated) : messages;
  }

  @Test
  void onTheProcessorPath() throws IOException, InterruptedException, URISyntaxException {
    String source = compile("-processorpath", JAR + File.pathSeparator + provider);

    assertTrue(source.contains("<p>Answer: ABSENT, it is glibc."), source);
  }

  @Test
  void onTheModulePath() throws IOException, InterruptedException, URISyntaxException {
    String source = compile("--processor-module-path", JAR + File.pathSeparator + provider);

    assertTrue(source.contains("<p>Answer: ABSENT, it is glibc."), source);
  }

  @Test
  void notWhereItIsOnNeither() throws IOException, InterruptedException, URISyntaxException {
    String messages = compile("--processor-module-path", JAR);

    assertTrue(
        messages.contains("[BadKind] No probe on the processor path answers the kind \"musl\"."),
        messages);
  }
}
