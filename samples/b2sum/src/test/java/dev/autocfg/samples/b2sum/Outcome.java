package dev.autocfg.samples.b2sum;

import dev.autocfg.testing.Deadline;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a child process came to.
 *
 * @param out standard output as a byte text
 * @param err standard error as a byte text
 */
record Outcome(int status, String out, String err) {
  /**
   * Runs a command with empty standard input and no environment but the given and a search path.
   */
  static Outcome of(List<String> command, Path directory, Map<String, String> environment)
      throws IOException, InterruptedException {
    return of(command, directory, environment, new File("/dev/null"));
  }

  /** Runs a command with a file as standard input. */
  static Outcome of(
      List<String> command, Path directory, Map<String, String> environment, File input)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("b2sum", ".out");
    Path err = Files.createTempFile("b2sum", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectInput(input)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().clear();
      builder.environment().put("PATH", "/usr/bin:/bin");
      builder.environment().putAll(environment);
      int status = Deadline.exitCode(builder.start(), command);
      return new Outcome(
          status, ByteText.of(Files.readAllBytes(out)), ByteText.of(Files.readAllBytes(err)));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Returns the outcome with each occurrence of a text replaced in what was printed. */
  Outcome replace(String text, String replacement) {
    return new Outcome(status, out.replace(text, replacement), err.replace(text, replacement));
  }
}
