package dev.autocfg.command;

import dev.autocfg.language.text.PlainText;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A printer of failures; it prints a stack trace only where the mistake is ours. */
final class FailurePrinter {
  private FailurePrinter() {}

  static int usage(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("[Usage] " + PlainText.of(e.getMessage()));
    err.println("  next: " + line.getCommandSpec().qualifiedName() + " --help lists what there is");
    return CommandLine.ExitCode.USAGE;
  }

  static int execution(Exception e, CommandLine line, ParseResult result) {
    PrintWriter err = line.getErr();
    if (e instanceof Failure failure) {
      err.println(failure.getMessage());
      return failure.status();
    }
    err.println("[InternalError] This is a mistake in autocfg, not yours; please report it with:");
    e.printStackTrace(err);
    return CommandLine.ExitCode.SOFTWARE;
  }
}
