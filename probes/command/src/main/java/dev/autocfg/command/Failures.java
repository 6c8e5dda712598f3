package dev.autocfg.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Prints what went wrong; a stack trace only where the mistake is ours. */
final class Failures {
  private Failures() {}

  static int usage(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("[Usage] " + oneLine(e.getMessage()));
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

  private static String oneLine(String message) {
    StringBuilder out = new StringBuilder();
    message.codePoints().forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return out.toString();
  }
}
