package dev.autocfg.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of the machine that tests compare with or build with. */
public final class Tool {
  private final String name;

  private Tool(String name) {
    this.name = name;
  }

  /** The output and status of a run. */
  public record Run(int status, String output) {}

  /** Returns the tool, or skips the test, saying why. */
  public static Tool named(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    // A user's PATH often lacks the system's directories, where ldconfig is.
    for (String directory : directories(path)) {
      if (Files.isExecutable(Path.of(directory, name))) {
        return new Tool(Path.of(directory, name).toString());
      }
    }
    assume(false, name + " is not on the PATH");
    throw new AssertionError();
  }

  private static List<String> directories(String path) {
    List<String> directories = new ArrayList<>(List.of(path.split(File.pathSeparator, -1)));
    directories.addAll(List.of("/usr/sbin", "/sbin"));
    return directories;
  }

  /** Skips the test unless something is so, and prints why. */
  public static void assume(boolean so, String otherwise) {
    if (!so) {
      System.out.println("skipped: " + otherwise);
    }
    assumeTrue(so, otherwise);
  }

  /** Returns the absolute path of the tool. */
  public String place() {
    return name;
  }

  /** Runs the tool; both of its streams are the output. */
  public Run run(Map<String, String> environment, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(arguments);
    Path output = Files.createTempFile("tool", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(output.toFile());
      builder.environment().keySet().removeIf(variable -> variable.startsWith("PKG_CONFIG"));
      builder.environment().putAll(environment);
      Process process = builder.start();
      int status = Deadline.exitCode(process, command);
      return new Run(status, new String(Files.readAllBytes(output), UTF_8));
    } catch (InterruptedException e) {
      throw new IOException(command + " was interrupted", e);
    } finally {
      Files.delete(output);
    }
  }

  /** Runs the tool, which must succeed. */
  public String run(String... arguments) throws IOException {
    Run run = run(Map.of(), List.of(arguments));
    if (run.status() != 0) {
      throw new IOException(name + " " + List.of(arguments) + " failed: " + run.output());
    }
    return run.output();
  }

  /** Compiles C source to an ELF library, or skips the test where gcc makes none. */
  public static Path library(Path file, String source, String... options) throws IOException {
    ElfLinker.need();
    Tool gcc = named("gcc");
    Files.createDirectories(file.getParent());
    Path c = Files.writeString(file.resolveSibling(file.getFileName() + ".c"), source);
    List<String> arguments =
        new ArrayList<>(List.of("-shared", "-fPIC", "-o", file.toString(), c.toString()));
    arguments.addAll(List.of(options));
    gcc.run(arguments.toArray(new String[0]));
    Files.delete(c);
    return file;
  }
}
