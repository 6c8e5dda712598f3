package dev.autocfg.inspect.library;

import dev.autocfg.inspect.object.Exports;
import dev.autocfg.inspect.object.SymbolAnswer;
import dev.autocfg.inspect.object.SymbolSearch;
import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.internal.LibraryFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says which of the symbols that are asked for a library does not offer. */
final class SymbolCheck {
  private final LibraryQuery query;
  private final Machine machine;

  SymbolCheck(LibraryQuery query, Machine machine) {
    this.query = query;
    this.machine = machine;
  }

  /**
   * Holds what was seen.
   *
   * @param missing those that are exported nowhere
   * @param elsewhere those that only what it needs exports
   * @param doubt why that is not known of all; empty if it is
   */
  record Result(List<String> missing, List<String> elsewhere, String doubt) {}

  Result check(Path file, Exports own) {
    Result result = new Result(new ArrayList<>(), new ArrayList<>(), "");
    for (String symbol : query.required()) {
      if (own.offers(symbol)) {
        continue;
      }
      if (query.includeDependencies()) {
        result = withDependencies(file, symbol, result);
      } else {
        result.missing().add(symbol);
      }
    }
    return result;
  }

  private Result withDependencies(Path file, String symbol, Result before) {
    LibraryFinder finder =
        LibraryFinder.forPlatform(machine.platform(), machine.root(), machine.environment());
    SymbolAnswer answer =
        new SymbolSearch(machine.platform(), finder, machine.root())
            .find(file, symbol, SymbolSearch.Scope.CLOSURE);
    switch (answer.state()) {
      case PRESENT -> before.elsewhere().add(symbol);
      case ABSENT -> before.missing().add(symbol);
      default -> {
        return new Result(before.missing(), before.elsewhere(), answer.reason());
      }
    }
    return before;
  }
}
