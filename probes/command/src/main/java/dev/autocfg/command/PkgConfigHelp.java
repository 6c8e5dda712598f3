package dev.autocfg.command;

import picocli.CommandLine.Command;

/**
 * The entry of {@code pkg-config} in the list of commands; {@link PkgConfigCommand} does the work.
 */
@Command(description = "Answers as pkgconf 1.8.1 does, without running it.")
final class PkgConfigHelp implements Runnable {
  static final String TEXT =
      """
      Usage: autocfg pkg-config [OPTIONS] PACKAGE...
      Answers as pkgconf 1.8.1 does, without running it: same options, output and exit codes.
      docs/pkg-config.md lists the options and the differences.
            --json   Print status, output and errors as JSON.
      """;

  @Override
  public void run() {
    throw new IllegalStateException("the command was started past its own entry");
  }
}
