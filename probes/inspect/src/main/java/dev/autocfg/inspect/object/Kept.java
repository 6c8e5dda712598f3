package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects symbols, as many as a quarter of the memory holds. */
final class Kept {
  /** Names may share bytes, so a small table can name much: ends hostile overlaps. */
  private static final long MOST_BYTES = 64L << 20;

  /** A record, two strings, an entry of a hash table, and once more the entry for the copy. */
  private static final int COST = 256;

  private final Set<Exports.Symbol> symbols = new LinkedHashSet<>();
  private final long most;
  private long seen;
  private long cost;

  Kept() {
    this(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 4));
  }

  Kept(long most) {
    this.most = most;
  }

  /** Counts a name that was read, whether it is kept or not. */
  String seen(String name) throws ObjectFileException {
    seen += name.length();
    if (seen > MOST_BYTES) {
      throw Damage.of("has names of more than " + MOST_BYTES + " bytes in all");
    }
    return name;
  }

  void add(Exports.Symbol symbol) throws ObjectFileException {
    charge(symbol.name());
    symbols.add(symbol);
  }

  /** Counts what a symbol costs that is kept, here or elsewhere. */
  void charge(String name) throws ObjectFileException {
    cost += COST + name.length();
    if (cost > most) {
      throw Damage.of("exports more than this program can hold; ask for single names");
    }
  }

  Set<Exports.Symbol> symbols() {
    return symbols;
  }
}
