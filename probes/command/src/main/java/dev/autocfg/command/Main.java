package dev.autocfg.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;

/** The entry point of the {@code autocfg} command. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
    int status = run(arguments, out, err);
    out.flush();
    err.flush();
    System.exit(status);
  }

  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    // Its options are not ours: they may be cut short and be anywhere, as those of the tool.
    if (arguments.length > 0 && arguments[0].equals("pkg-config")) {
      return new PkgConfigCommand(out, err).run(arguments);
    }
    Optional<PlainDoctor> doctor = PlainDoctor.of(arguments);
    if (doctor.isPresent()) {
      return doctor.get().run(out, err);
    }
    CommandLine line = Commands.create(arguments);
    line.setOut(out);
    line.setErr(err);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi()));
    line.setParameterExceptionHandler(FailurePrinter::usage);
    line.setExecutionExceptionHandler(FailurePrinter::execution);
    return line.execute(arguments);
  }

  private static CommandLine.Help.Ansi ansi() {
    return Terminal.hasColors() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
  }
}
