package dev.autocfg.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command, with its subcommands. */
@Command(
    name = "autocfg",
    versionProvider = Commands.Version.class,
    description = "Shows what this machine offers to a build, and what a build took from it.",
    footer = {
      "",
      "Exit codes: 0 yes, 1 failure, 2 usage, 3 this machine differs from the record.",
      "docs/command.md describes each command."
    })
final class Commands implements Runnable {
  /** The version, read from the manifest of the command's jar; there is none outside of it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Commands.class.getPackage().getImplementationVersion();
      return new String[] {"autocfg " + (version == null ? "(not from its jar)" : version)};
    }
  }

  private static final Map<String, Supplier<Object>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("doctor", DoctorCommand::new);
    ALL.put("symbols", SymbolsCommand::new);
    ALL.put("pkg-config", PkgConfigHelp::new);
    ALL.put("explain", ExplainCommand::new);
    ALL.put("check", CheckCommand::new);
    ALL.put("generate-completion", AutoComplete.GenerateCompletion::new);
  }

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this and end.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and end.")
  boolean version;

  @Spec private CommandSpec spec;

  /**
   * Looks at one command's annotations only, if the first argument names it: a third of the time.
   */
  static CommandLine create(String[] arguments) {
    CommandLine line = new CommandLine(new Commands());
    String first = arguments.length > 0 ? arguments[0] : "";
    boolean completes = first.equals("generate-completion");
    ALL.forEach(
        (name, command) -> {
          if (completes || !ALL.containsKey(first) || first.equals(name)) {
            line.addSubcommand(name, command.get());
          }
        });
    if (line.getSubcommands().containsKey("generate-completion")) {
      line.getSubcommands().get("generate-completion").getCommandSpec().usageMessage().hidden(true);
    }
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command, such as doctor.");
  }
}
