package dev.autocfg.samples.b2sum;

import dev.autocfg.testing.Deadline;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The exit status and output of a child process.
 *
 * @param out standard output as a byte text
 * @param err standard error as a byte text
 */
record ProcessResult(int status, String out, String err) {
  /** Runs a command with empty standard input, the given environment and a search path. */
  static ProcessResult of(List<String> command, Path directory, Map<String, String> environment)
      throws IOException, InterruptedException {
    return of(command, directory, environment, new File("/dev/null"));
  }

  /** Runs a command with a file as standard input. */
  static ProcessResult of(
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
      return new ProcessResult(
          status, ByteText.of(Files.readAllBytes(out)), ByteText.of(Files.readAllBytes(err)));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Returns this result with each occurrence of a text replaced in both outputs. */
  ProcessResult replace(String text, String replacement) {
    return new ProcessResult(
        status, out.replace(text, replacement), err.replace(text, replacement));
  }
}
