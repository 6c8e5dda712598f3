package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.List;

/** Collects all symbols of a library, as many as a quarter of the memory holds. */
final class Listing {
  private final List<SymbolTable.Entry> entries = new ArrayList<>();
  private final Kept kept = new Kept();

  String seen(String name) throws ObjectFileException {
    return kept.seen(name);
  }

  void add(Exports.Symbol symbol, boolean defined) throws ObjectFileException {
    kept.charge(symbol.name());
    entries.add(new SymbolTable.Entry(symbol, defined));
  }

  void addNeeded(String name) throws ObjectFileException {
    add(Exports.Symbol.plain(seen(name)), false);
  }

  /** Returns the table of a library whose exports were read before what it needs. */
  SymbolTable with(Exports exports) throws ObjectFileException {
    List<SymbolTable.Entry> all = new ArrayList<>();
    for (Exports.Symbol symbol : exports.symbols()) {
      kept.charge(symbol.name());
      all.add(new SymbolTable.Entry(symbol, true));
    }
    all.addAll(entries);
    return new SymbolTable(exports.soname(), exports.needed(), all);
  }

  List<SymbolTable.Entry> entries() {
    return entries;
  }
}
