package dev.autocfg.probes.command;

import dev.autocfg.internal.RegularFile;
import dev.autocfg.probes.object.Exports;
import dev.autocfg.probes.object.ObjectReader;
import dev.autocfg.probes.text.Json;
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

/** Lists what a library exports, without loading it. */
@Command(
    name = "symbols",
    description = "Lists what a library exports, one a line, as nm -D --defined-only spells it.")
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
      description = "What the library defines. The default: what it needs is not listed yet.")
  boolean defined;

  @Parameters(paramLabel = "FILE", description = "The library.")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (versions && noVersions) {
      throw Failure.usage("--versions and --no-versions exclude each other.", "leave one out");
    }
    Exports exports = read();
    PrintWriter out = spec.commandLine().getOut();
    if (common.json) {
      out.print(Json.write(json(exports)));
    } else {
      lines(exports).forEach(line -> out.println(Printable.of(line)));
    }
    return 0;
  }

  private Exports read() {
    try {
      return ObjectReader.any().read(file, name -> true);
    } catch (IOException e) {
      String why = e.getMessage() == null ? RegularFile.why(e) : e.getMessage();
      throw failure(why, "name a shared library, such as libsodium.so.23");
    }
  }

  private Failure failure(String why, String next) {
    return Failure.of("Unreadable", Printable.of(file + " " + why) + ".", next);
  }

  private List<String> lines(Exports exports) {
    return exports.symbols().stream()
        .map(symbol -> noVersions || isVersion(symbol) ? symbol.name() : symbol.toString())
        .sorted()
        .distinct()
        .toList();
  }

  /** The symbol that stands for a version itself, which nm writes without it. */
  private static boolean isVersion(Exports.Symbol symbol) {
    return symbol.name().equals(symbol.version());
  }

  private static Map<String, Object> json(Exports exports) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("schema", 1);
    report.put("kind", "symbols");
    report.put("soname", exports.soname());
    report.put("needed", exports.needed());
    report.put(
        "symbols",
        exports.symbols().stream()
            .sorted(Comparator.comparing(Exports.Symbol::toString))
            .map(SymbolsCommand::symbol)
            .toList());
    return report;
  }

  private static Map<String, Object> symbol(Exports.Symbol symbol) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", symbol.name());
    entry.put("version", symbol.version());
    entry.put("current", symbol.current());
    return entry;
  }
}
