package dev.autocfg.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.testing.Deadline;
import dev.autocfg.testing.ElfLinker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** The programs that tests build and run with. */
final class Tools {
  private Tools() {}

  /** Compiles to disk, without processors but those that the options name. */
  static void javac(String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    int status = ToolProvider.getSystemJavaCompiler().run(null, output, output, arguments);
    assertEquals(0, status, () -> output.toString(StandardCharsets.UTF_8));
  }

  /** Compiles C to an ELF library, or skips the test where gcc makes none. */
  static Path sharedObject(Path directory, String name, Path source, String... options)
      throws IOException {
    ElfLinker.need();
    Path file = directory.resolve(name);
    List<String> command =
        new ArrayList<>(List.of("gcc", "-shared", "-fPIC", "-o", file.toString()));
    command.addAll(List.of(options));
    command.add(source.toAbsolutePath().toString());
    Run run = run(directory, command);
    assertEquals(0, run.status(), run::output);
    return file;
  }

  /** The output of a program, of both streams, and its status. */
  record Run(int status, String output) {}

  static Run java(Path scratch, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    return run(scratch, command);
  }

  private static Run run(Path scratch, List<String> command) throws IOException {
    Path output = Files.createTempFile(scratch, "output", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    environment.keySet().removeIf(variable -> variable.startsWith("AUTOCFG_"));
    Process process = builder.redirectOutput(output.toFile()).start();
    try {
      int status = Deadline.exitCode(process, command);
      return new Run(status, Files.readString(output));
    } catch (InterruptedException e) {
      throw new IOException(command + " was interrupted", e);
    }
  }
}
