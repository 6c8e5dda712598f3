package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.List;

/**
 * The symbols of a library, both defined and undefined.
 *
 * @param soname its own name; empty if it has none
 * @param needed the libraries it needs, in order
 * @param entries in the file's order
 */
public record SymbolTable(String soname, List<String> needed, List<Entry> entries) {

  /**
   * A symbol.
   *
   * @param current whether the name without a version refers to this version; false for undefined
   *     symbols
   */
  public record Entry(String name, String version, boolean current, boolean defined) {
    Entry(Exports.Symbol symbol, boolean defined) {
      this(symbol.name(), symbol.version(), symbol.current() && defined, defined);
    }

    /**
     * Returns the format of the last column of {@code nm -D}: {@code f@@LIB_1.0} and {@code
     * g@GLIBC_2.2.5}, but {@code LIB_1.0} for a symbol that marks a version.
     */
    @Override
    public String toString() {
      boolean plain = version.isEmpty() || (defined && version.equals(name));
      return plain ? name : name + (current ? "@@" : "@") + version;
    }
  }

  /** Copies the lists. */
  public SymbolTable {
    needed = List.copyOf(needed);
    entries = List.copyOf(entries);
  }

  /** A collection of symbols that takes at most a quarter of the memory. */
  static final class Collector {
    private final List<SymbolTable.Entry> entries = new ArrayList<>();
    private final Exports.Collector exported = new Exports.Collector();

    String counted(String name) throws ObjectFileException {
      return exported.counted(name);
    }

    void add(Exports.Symbol symbol, boolean defined) throws ObjectFileException {
      exported.reserve(symbol.name());
      entries.add(new SymbolTable.Entry(symbol, defined));
    }

    void addUndefined(String name) throws ObjectFileException {
      add(Exports.Symbol.plain(counted(name)), false);
    }

    /** Returns the exports followed by the collected undefined symbols. */
    SymbolTable with(Exports exports) throws ObjectFileException {
      List<SymbolTable.Entry> all = new ArrayList<>();
      for (Exports.Symbol symbol : exports.symbols()) {
        exported.reserve(symbol.name());
        all.add(new SymbolTable.Entry(symbol, true));
      }
      all.addAll(entries);
      return new SymbolTable(exports.soname(), exports.needed(), all);
    }

    List<SymbolTable.Entry> entries() {
      return entries;
    }
  }
}
