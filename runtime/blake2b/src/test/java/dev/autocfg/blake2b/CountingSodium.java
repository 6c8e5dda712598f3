package dev.autocfg.blake2b;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autocfg.testing.Deadline;
import dev.autocfg.testing.ElfLinker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A library built by the test: libsodium with a counter for the calls of {@code sodium_init}. */
record CountingSodium(Path library) {
  /** Builds the library; skips the test with the reason if a tool or libsodium is missing. */
  static CountingSodium build(Path directory) throws IOException, InterruptedException {
    ElfLinker.need();
    Path real = find(directory, "libsodium.so.23", "libsodium.so.26");
    require(Files.exists(real), "libsodium is not installed");
    String file = real.toString();
    Path library = directory.resolve("libcounting.so");
    gcc(
        directory,
        source("counting.c", directory),
        "-DSODIUM=\"" + file + "\"",
        "-shared",
        "-fPIC",
        "-Wl,--no-as-needed",
        file,
        "-ldl",
        "-o",
        library.toString());
    return new CountingSodium(library);
  }

  /** Returns the count for a program that calls {@code sodium_init} twice. */
  String countOfTwoCalls(Path directory) throws IOException, InterruptedException {
    Path program = directory.resolve("twice");
    gcc(
        directory,
        source("twice.c", directory),
        library.toString(),
        "-Wl,-rpath," + directory,
        "-o",
        program.toString());
    Path calls = directory.resolve("twice.calls");
    assertEquals(0, run(new ProcessBuilder(program.toString()), calls));
    return Files.readString(calls);
  }

  /** Runs a program that writes the count to a file at its end. */
  static int run(ProcessBuilder program, Path calls) throws IOException, InterruptedException {
    program.environment().put("SODIUM_INIT_CALLS", calls.toString());
    return Deadline.exitCode(program.start(), program.command());
  }

  static void require(boolean available, String reason) {
    if (!available) {
      System.out.println("skipped: " + reason);
    }
    assumeTrue(available, reason);
  }

  /** Returns the first of the files that gcc finds, or a path that does not exist. */
  private static Path find(Path directory, String... names)
      throws IOException, InterruptedException {
    for (String name : names) {
      Path found = Path.of(gcc(directory, "-print-file-name=" + name).strip());
      if (found.isAbsolute() && Files.exists(found)) {
        return found.toRealPath();
      }
    }
    return directory.resolve("none");
  }

  private static String gcc(Path directory, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("gcc", "-std=gnu11", "-Wall", "-Werror"));
    command.addAll(List.of(arguments));
    Path log = directory.resolve("gcc.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int status = Deadline.exitCode(process, command);
    String output = Files.readString(log);
    assertEquals(0, status, output);
    return output;
  }

  private static String source(String name, Path directory) throws IOException {
    Path file = directory.resolve(name);
    try (InputStream in = CountingSodium.class.getResourceAsStream("/counting-sodium/" + name)) {
      Files.copy(in, file);
    }
    return file.toString();
  }
}
