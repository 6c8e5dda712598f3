package dev.autocfg.inspect.object;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what a library offers to who links with it.
 *
 * @param soname the name it gives itself ({@code DT_SONAME}, {@code LC_ID_DYLIB}, the name in the
 *     export directory); empty if it has none
 * @param needed the libraries it needs, in order
 * @param auxiliary libraries whose symbols it offers if they are there, {@code DT_AUXILIARY}
 * @param reexported those of them whose symbols count as its own, {@code LC_REEXPORT_DYLIB}
 * @param searchPath where it wants what it needs to be looked for: {@code DT_RUNPATH} or {@code
 *     DT_RPATH}, {@code LC_RPATH}, as written
 * @param symbols the symbols it defines and exports, those that were wanted, in the file's order
 */
public record Exports(
    String soname,
    List<String> needed,
    List<String> auxiliary,
    List<String> reexported,
    List<String> searchPath,
    Set<Symbol> symbols) {

  /**
   * Names one exported symbol: as C spells it, or {@code #7} for what has no name but an ordinal.
   *
   * @param version the version it belongs to; empty if it has none
   * @param current whether the plain name means this version
   * @param found whether dlsym(3) gives an address for the plain name; the symbols that mark
   *     versions have none
   * @param forward where else it really is; empty if it is here
   */
  public record Symbol(
      String name, String version, boolean current, boolean found, Optional<Forward> forward) {

    /** Returns a symbol of a format without versions. */
    static Symbol plain(String name) {
      return new Symbol(name, "", true, true, Optional.empty());
    }

    static Symbol forwarded(String name, Forward forward) {
      return new Symbol(name, "", true, true, Optional.of(forward));
    }

    /** Returns the symbol as {@code nm --with-symbol-versions} writes it: {@code f@@LIB_1.0}. */
    @Override
    public String toString() {
      return version.isEmpty() ? name : name + (current ? "@@" : "@") + version;
    }
  }

  /**
   * Names a symbol of another library.
   *
   * @param library the library, as it is needed
   * @param name the symbol's name there, or {@code #7}
   */
  public record Forward(String library, String name) {}

  /** Keeps copies. */
  public Exports {
    needed = List.copyOf(needed);
    auxiliary = List.copyOf(auxiliary);
    reexported = List.copyOf(reexported);
    searchPath = List.copyOf(searchPath);
    symbols = Collections.unmodifiableSet(new LinkedHashSet<>(symbols));
  }

  /**
   * Returns whether a look-up of the plain name, dlsym(3), finds it in this library itself. A
   * symbol that only has old versions is found by none but programs that were linked long ago; one
   * with two current versions is ambiguous, and glibc then finds neither.
   */
  public boolean offers(String name) {
    List<Symbol> found = symbols.stream().filter(s -> s.found() && s.name().equals(name)).toList();
    return found.size() == 1 || found.stream().anyMatch(symbol -> symbol.version().isEmpty());
  }

  /** Returns the symbol that a look-up of the plain name finds. */
  Optional<Symbol> symbol(String name) {
    return offers(name)
        ? symbols.stream().filter(s -> s.found() && s.name().equals(name)).findFirst()
        : Optional.empty();
  }
}
