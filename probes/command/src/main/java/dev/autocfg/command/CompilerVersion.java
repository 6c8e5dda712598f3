package dev.autocfg.command;

import dev.autocfg.inspect.header.CompilerEnvironment;
import dev.autocfg.inspect.process.Child;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The version of a compiler, asked with fixed arguments, a deadline and bounded output. */
final class CompilerVersion {
  private static final Child.Limits LIMITS = new Child.Limits(Duration.ofSeconds(30), 64 * 1024);

  private CompilerVersion() {}

  /** Returns the first line of its output, after a comma; empty if there is none in time. */
  static String of(String place) {
    Path here = Path.of("").toAbsolutePath();
    Child.Result result =
        Child.run(
            List.of(place, "--version"),
            here,
            CompilerEnvironment.of(Path.of(place), here),
            LIMITS);
    return switch (result.ending()) {
      case NOT_STARTED -> ", cannot be run";
      case TOO_LATE, TOO_LONG -> ", does not answer";
      case EXITED -> firstLine(result.output());
    };
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    return first.isBlank() ? "" : ", " + first;
  }
}
