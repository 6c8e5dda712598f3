package dev.autocfg.runtime.generated;

import dev.autocfg.testing.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A main class run in a separate JVM, whose options the test gives. */
record ChildJvm(int exitCode, String out, String err) {
  static ChildJvm run(Path scratch, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    Path out = Files.createTempFile(scratch, "out", "");
    Path err = Files.createTempFile(scratch, "err", "");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new ChildJvm(exitCode(builder), Files.readString(out), Files.readString(err));
  }

  private static int exitCode(ProcessBuilder builder) throws IOException, InterruptedException {
    return Deadline.exitCode(builder.start(), builder.command());
  }

  /** Returns the lines {@code KEY = VALUE} of the output. */
  Map<String, String> values() {
    if (exitCode != 0) {
      throw new AssertionError("exit code " + exitCode + "\n" + out + err);
    }
    Map<String, String> values = new TreeMap<>();
    for (String line : out.split("\n", -1)) {
      int at = line.indexOf(" = ");
      if (at > 0) {
        values.put(line.substring(0, at), line.substring(at + 3));
      }
    }
    return values;
  }

  /** Returns how often the JVM warned of restricted calls. */
  long warnings() {
    return err.lines()
        .filter(line -> line.startsWith("WARNING: A restricted method in java.lang.foreign"))
        .count();
  }
}
