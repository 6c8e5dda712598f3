package dev.autocfg.inspect.pkgconfig;

import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Root;
import dev.autocfg.language.text.Quote;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An implementation of the program pkgconf 1.8.1; docs/pkg-config.md lists the differences. */
public final class PkgConfigTool {
  static final String VERSION = "1.8.1";

  private final Platform platform;
  private final Root root;
  private final Function<String, @Nullable String> environment;

  /**
   * Creates a program with the settings of the environment.
   *
   * @param root {@code /}, or a directory that contains a file tree of that platform
   * @param environment returns the value of a variable, or null
   */
  public PkgConfigTool(
      Platform platform, Root root, Function<String, @Nullable String> environment) {
    this.platform = platform;
    this.root = root;
    this.environment = environment;
  }

  /**
   * The result of a run.
   *
   * @param status 0, or 1 for a negative answer or an error
   */
  public record Result(int status, String output, String errors) {}

  /** Runs the program with these arguments. */
  public Result run(List<String> arguments) {
    PcCommandLine line;
    try {
      line = PcCommandLine.parse(arguments);
    } catch (PcCommandLine.UsageException e) {
      return new Result(1, "", e.getMessage() + "\n");
    }
    return new PcQuery(line, machine(line)).run();
  }

  /**
   * Returns the words that {@code --cflags} prints for a package; empty, with a note, if it or one
   * of its requirements is not found.
   *
   * @param notes receives the error
   */
  public List<String> cflags(String name, List<String> notes) {
    Result result = run(List.of("--cflags", "--", name));
    if (result.status() != 0) {
      notes.add("no flags of the package " + Quote.of(name) + ": " + firstLine(result.errors()));
      return List.of();
    }
    return PcWords.of(result.output()).orElse(List.of());
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("it cannot be read");
  }

  /**
   * Returns the directories of {@code --cflags-only-I}: absolute paths of the searched machine,
   * without the default directories of compilers. Empty if the package cannot be used.
   */
  public List<String> includeDirectories(String name) {
    Result result = run(List.of("--cflags-only-I", "--silence-errors", "--", name));
    List<String> words = PcWords.of(result.output()).orElse(List.of());
    return words.stream()
        .filter(word -> word.startsWith("-I/") || word.matches("-I[A-Za-z]:[/\\\\].*"))
        .map(word -> word.substring(2))
        .toList();
  }

  private PcQuery.Context machine(PcCommandLine line) {
    PcPath path = PcPath.of(platform, environment, true, line.has(PcOption.ENV_ONLY));
    PcSystem system = PcSystem.of(platform, environment);
    PcFile itself = PcFile.ofTheTool(path, system);
    PkgConfig files =
        new PkgConfig(root, path, settings(line), !isSet("DISABLE_UNINSTALLED", line));
    return new PcQuery.Context(
        new PcPackages(files, !line.has(PcOption.NO_PROVIDES), itself), system, this::isSet);
  }

  private PcSettings settings(PcCommandLine line) {
    String variable = line.value(PcOption.PREFIX_VARIABLE);
    return PcSettings.of(environment)
        .with(
            line.has(PcOption.DEFINE_PREFIX)
                && !line.has(PcOption.DONT_DEFINE_PREFIX)
                && !isSet("DONT_DEFINE_PREFIX"),
            variable.isEmpty() ? "prefix" : variable,
            line.definitions());
  }

  private boolean isSet(String name, PcCommandLine line) {
    return line.has(PcOption.NO_UNINSTALLED) || isSet(name);
  }

  private boolean isSet(String name) {
    return environment.apply("PKG_CONFIG_" + name) != null;
  }
}
