package dev.autocfg.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The abilities of the machine's gcc to link. Tests that build ELF libraries with options of GNU ld
 * need both; on macOS, gcc is another compiler with another linker.
 */
public final class ElfLinker {
  private static final String SONAME = "libautocfgtrial.so.1";

  private ElfLinker() {}

  private static final class Holder {
    /** Empty where a library with a soname can be linked and is ELF. */
    static final String OBSTACLE = obstacle();
  }

  /** Skips the test, and prints why, unless gcc links an ELF library and sets its soname. */
  public static void need() {
    if (!Holder.OBSTACLE.isEmpty()) {
      System.out.println("skipped: " + Holder.OBSTACLE);
    }
    assumeTrue(Holder.OBSTACLE.isEmpty(), Holder.OBSTACLE);
  }

  private static String obstacle() {
    if (onPath("gcc").isEmpty()) {
      return "gcc is not on the PATH";
    }
    try {
      return trial(Files.createTempDirectory("elf-linker"));
    } catch (IOException e) {
      return "gcc cannot be tried: " + e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "gcc was interrupted";
    }
  }

  private static String trial(Path directory) throws IOException, InterruptedException {
    Path source = Files.writeString(directory.resolve("f.c"), "int f(void) { return 1; }\n");
    Path library = directory.resolve("f.so");
    Path log = directory.resolve("log");
    try {
      List<String> command =
          List.of(
              "gcc",
              "-shared",
              "-fPIC",
              "-Wl,-soname," + SONAME,
              source.toString(),
              "-o",
              library.toString());
      ProcessBuilder gcc = new ProcessBuilder(command).redirectErrorStream(true);
      int status = Deadline.exitCode(gcc.redirectOutput(log.toFile()).start(), "gcc");
      if (status != 0) {
        return "gcc does not know -Wl,-soname: " + Files.readString(log).strip();
      }
      String bytes = Files.readString(library, StandardCharsets.ISO_8859_1);
      return bytes.startsWith("\u007fELF") && bytes.contains(SONAME)
          ? ""
          : "gcc does not link ELF libraries with sonames";
    } finally {
      for (Path file : List.of(source, library, log, directory)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Returns the places of a program on the search path. */
  private static List<Path> onPath(String program) {
    return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)).stream()
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .toList();
  }
}
