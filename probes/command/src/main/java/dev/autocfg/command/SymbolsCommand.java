package dev.autocfg.command;

import dev.autocfg.inspect.fact.FactJson;
import dev.autocfg.inspect.object.ObjectReader;
import dev.autocfg.inspect.object.SymbolTable;
import dev.autocfg.internal.RegularFile;
import dev.autocfg.language.text.Json;
import dev.autocfg.language.text.PlainText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The {@code symbols} command, which lists the symbols of a library as {@code nm -D} does, without
 * loading it.
 */
@Command(
    name = "symbols",
    description = "Lists the symbols of a library, one a line, as the last column of nm -D.")
final class SymbolsCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(
      names = "--versions",
      description = "With versions: f@@LIB_1.0. The default, as of GNU nm since 2.35.")
  private boolean versions;

  @Option(names = "--no-versions", description = "Names only, each once.")
  private boolean noVersions;

  @Option(
      names = "--defined",
      description = "Only what the library defines, not what it needs from others.")
  private boolean defined;

  @Parameters(paramLabel = "FILE", description = "The library.")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (versions && noVersions) {
      throw Failure.usage("--versions and --no-versions exclude each other.", "leave one out");
    }
    SymbolTable table = read();
    List<SymbolTable.Entry> entries = entries(table);
    PrintWriter out = spec.commandLine().getOut();
    if (common.json) {
      out.print(Json.write(json(table, entries)));
    } else {
      lines(entries).forEach(line -> out.println(PlainText.of(line)));
    }
    return 0;
  }

  private SymbolTable read() {
    try {
      return ObjectReader.any().list(file);
    } catch (IOException e) {
      String why = e.getMessage() == null ? RegularFile.why(e) : e.getMessage();
      throw failure(why, "name a shared library, such as libsodium.so.23");
    }
  }

  private Failure failure(String why, String next) {
    return Failure.of("Unreadable", PlainText.of(file + " " + why) + ".", next);
  }

  /** Sorts by name alone, as nm does in the C locale; versions of a name keep the file's order. */
  private List<SymbolTable.Entry> entries(SymbolTable table) {
    return table.entries().stream()
        .filter(entry -> entry.defined() || !defined)
        .sorted(Comparator.comparing(SymbolTable.Entry::name))
        .toList();
  }

  private List<String> lines(List<SymbolTable.Entry> entries) {
    return noVersions
        ? entries.stream().map(SymbolTable.Entry::name).distinct().toList()
        : entries.stream().map(SymbolTable.Entry::toString).toList();
  }

  private static Map<String, Object> json(SymbolTable table, List<SymbolTable.Entry> entries) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("schema", FactJson.SCHEMA);
    report.put("kind", "symbols");
    report.put("soname", table.soname());
    report.put("needed", table.needed());
    report.put("symbols", entries.stream().map(SymbolsCommand::symbol).toList());
    return report;
  }

  private static Map<String, Object> symbol(SymbolTable.Entry symbol) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", symbol.name());
    entry.put("version", symbol.version());
    entry.put("current", symbol.current());
    entry.put("defined", symbol.defined());
    return entry;
  }
}
