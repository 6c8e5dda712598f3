package dev.autocfg.inspect.object;

import java.util.List;

/**
 * Lists the symbols of a library: those that it defines, and those that it needs from others.
 *
 * @param soname the name it gives itself; empty if it has none
 * @param needed the libraries it needs, in order
 * @param entries in the file's order
 */
public record SymbolTable(String soname, List<String> needed, List<Entry> entries) {

  /**
   * Names one symbol.
   *
   * @param current whether the plain name means this version; never so for what is not defined
   */
  public record Entry(String name, String version, boolean current, boolean defined) {
    Entry(Exports.Symbol symbol, boolean defined) {
      this(symbol.name(), symbol.version(), symbol.current() && defined, defined);
    }

    /**
     * Returns the symbol as the last column of {@code nm -D} spells it: {@code f@@LIB_1.0} and
     * {@code g@GLIBC_2.2.5}, but {@code LIB_1.0} for what marks a version.
     */
    @Override
    public String toString() {
      boolean plain = version.isEmpty() || (defined && version.equals(name));
      return plain ? name : name + (current ? "@@" : "@") + version;
    }
  }

  /** Keeps copies. */
  public SymbolTable {
    needed = List.copyOf(needed);
    entries = List.copyOf(entries);
  }
}
