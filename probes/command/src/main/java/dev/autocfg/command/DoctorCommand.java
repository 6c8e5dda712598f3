package dev.autocfg.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The {@code doctor} command, which shows what a build would see here, and why. */
@Command(
    name = "doctor",
    description = "Shows what a build would see here, and why. Exit code 1: a library is missing.")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private MachineOptions where;

  @Option(
      names = "--symbol",
      paramLabel = "NAME",
      description = "A symbol that each library must export; repeatable.")
  private List<String> symbols = new ArrayList<>();

  @Parameters(
      arity = "0..*",
      paramLabel = "LIB",
      description = "sodium, crypto, ssl, git2, ssh2, z, or any other without lib and ending.")
  private List<String> libraries = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    return new Doctor(where.machine(), symbols)
        .examine(libraries, common.json, spec.commandLine().getOut());
  }
}
