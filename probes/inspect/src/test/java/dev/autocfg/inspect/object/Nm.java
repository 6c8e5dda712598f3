package dev.autocfg.inspect.object;

import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The dynamic symbols that GNU nm prints. */
final class Nm {
  private Nm() {}

  /**
   * Returns the last column of {@code nm -D}, of lines such as {@code 0000000000017590 T
   * _Unwind_Backtrace@@GCC_3.3}, in the order of the C locale.
   */
  static List<String> lastColumn(Path library, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-D"));
    arguments.addAll(List.of(options));
    arguments.add(library.toString());
    Tool.Run run = Tool.named("nm").run(Map.of("LC_ALL", "C"), arguments);
    if (run.output().endsWith(": no symbols\n")) {
      return List.of();
    }
    return run.output().lines().map(line -> line.substring(line.lastIndexOf(' ') + 1)).toList();
  }

  /** Returns symbols in nm's order: by name, and those of one name as in the file. */
  static List<String> inItsOrder(List<SymbolTable.Entry> symbols) {
    return symbols.stream()
        .sorted(Comparator.comparing(SymbolTable.Entry::name))
        .map(SymbolTable.Entry::toString)
        .toList();
  }
}
