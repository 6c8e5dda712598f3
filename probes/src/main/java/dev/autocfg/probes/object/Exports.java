package dev.autocfg.probes.object;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells what a library offers to who links with it.
 *
 * @param soname the name it gives itself; empty if it has none
 * @param needed the libraries it needs, in order
 * @param symbols the symbols it defines and exports, those that were wanted, in the file's order
 */
public record Exports(String soname, List<String> needed, Set<Symbol> symbols) {

  /**
   * Names one exported symbol.
   *
   * @param version the version it belongs to; empty if it has none
   * @param current whether the plain name means this version
   */
  public record Symbol(String name, String version, boolean current) {

    /** Returns the symbol as {@code nm --with-symbol-versions} writes it: {@code f@@LIB_1.0}. */
    @Override
    public String toString() {
      return version.isEmpty() ? name : name + (current ? "@@" : "@") + version;
    }
  }

  /** Keeps copies. */
  public Exports {
    needed = List.copyOf(needed);
    symbols = Collections.unmodifiableSet(new LinkedHashSet<>(symbols));
  }

  /**
   * Returns whether a look-up of the plain name, dlsym(3), finds it. A symbol that only has old
   * versions is found by none but programs that were linked long ago.
   */
  public boolean offers(String name) {
    return symbols.stream().anyMatch(symbol -> symbol.current() && symbol.name().equals(name));
  }
}
