package dev.autocfg.samples.consumers;

import dev.autocfg.testing.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a child process came to. */
record Outcome(int status, String out, String err) {
  /** Settings that would reach the child from whoever runs the tests. */
  private static final Set<String> FOREIGN =
      Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "JDK_JAVAC_OPTIONS", "LD_LIBRARY_PATH");

  /** Runs a command in a directory; output and error go through files, so neither can block. */
  static Outcome of(List<String> command, Path directory, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("consumer", ".out");
    Path err = Files.createTempFile("consumer", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeIf(Outcome::isForeign);
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().putAll(environment);
      int status = Deadline.exitCode(builder.start(), command);
      return new Outcome(status, text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Returns what was printed, when the command had to succeed. */
  Outcome succeeded() {
    if (status != 0) {
      throw new AssertionError(toString());
    }
    return this;
  }

  private static boolean isForeign(String variable) {
    return FOREIGN.contains(variable) || variable.startsWith("AUTOCFG_");
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
