package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The dynamic linking information of a library.
 *
 * @param soname its own name ({@code DT_SONAME}, {@code LC_ID_DYLIB}, the name in the export
 *     directory); empty if it has none
 * @param needed the libraries it needs, in order
 * @param auxiliary libraries whose symbols it offers if they exist, {@code DT_AUXILIARY}
 * @param reexported the needed libraries whose symbols count as its own, {@code LC_REEXPORT_DYLIB}
 * @param searchPath the directories to search for needed libraries: {@code DT_RUNPATH} or {@code
 *     DT_RPATH}, {@code LC_RPATH}, as written
 * @param symbols the symbols it defines and exports that match the filter, in the file's order
 */
public record Exports(
    String soname,
    List<String> needed,
    List<String> auxiliary,
    List<String> reexported,
    List<String> searchPath,
    Set<Symbol> symbols) {

  /**
   * An exported symbol, by its name in C, or {@code #7} for one with an ordinal only.
   *
   * @param version the version it belongs to; empty if it has none
   * @param current whether the name without a version refers to this version
   * @param found whether dlsym(3) returns an address for the name; symbols that mark versions have
   *     none
   * @param forward the symbol of another library that it refers to; empty if it is defined here
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

    /** Returns the format of {@code nm --with-symbol-versions}: {@code f@@LIB_1.0}. */
    @Override
    public String toString() {
      return version.isEmpty() ? name : name + (current ? "@@" : "@") + version;
    }
  }

  /**
   * A symbol of another library.
   *
   * @param library the library, as in {@code needed}
   * @param name the symbol's name there, or {@code #7}
   */
  public record Forward(String library, String name) {}

  /** Copies the collections. */
  public Exports {
    needed = List.copyOf(needed);
    auxiliary = List.copyOf(auxiliary);
    reexported = List.copyOf(reexported);
    searchPath = List.copyOf(searchPath);
    symbols = Collections.unmodifiableSet(new LinkedHashSet<>(symbols));
  }

  /**
   * Returns whether dlsym(3) finds a name in this library itself. A symbol with old versions only
   * is found only by programs that were linked with it; one with two current versions is ambiguous,
   * and glibc finds neither.
   */
  public boolean offers(String name) {
    List<Symbol> found = symbols.stream().filter(s -> s.found() && s.name().equals(name)).toList();
    return found.size() == 1 || found.stream().anyMatch(symbol -> symbol.version().isEmpty());
  }

  /** Returns the symbol that dlsym(3) finds for a name. */
  Optional<Symbol> symbol(String name) {
    return offers(name)
        ? symbols.stream().filter(s -> s.found() && s.name().equals(name)).findFirst()
        : Optional.empty();
  }

  /**
   * The symbols to read.
   *
   * @param names the names if they are known: each is then looked up as by a loader, and the rest
   *     of the table is not read
   * @param test accepts the names to collect when the whole table is read
   */
  record Filter(Optional<Set<String>> names, Predicate<String> test) {

    static Filter names(Set<String> names) {
      return new Filter(Optional.of(Set.copyOf(names)), names::contains);
    }

    static Filter matching(Predicate<String> test) {
      return new Filter(Optional.empty(), test);
    }

    static Filter all() {
      return matching(name -> true);
    }
  }

  /** A collection of symbols that takes at most a quarter of the memory. */
  static final class Collector {
    /** Bounds the total length of names, which may share bytes in a hostile file. */
    private static final long MOST_BYTES = 64L << 20;

    /** The size of a record, two strings, an entry of a hash table, and its copy. */
    private static final int SYMBOL_BYTES = 256;

    private final Set<Exports.Symbol> symbols = new LinkedHashSet<>();
    private final long most;
    private long named;
    private long cost;

    Collector() {
      this(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 4));
    }

    Collector(long most) {
      this.most = most;
    }

    /** Adds the length of a name that was read to the total, and returns the name. */
    String counted(String name) throws ObjectFileException {
      named += name.length();
      if (named > MOST_BYTES) {
        throw ObjectFileException.damaged(
            "has names of more than " + MOST_BYTES + " bytes in total");
      }
      return name;
    }

    void add(Exports.Symbol symbol) throws ObjectFileException {
      reserve(symbol.name());
      symbols.add(symbol);
    }

    /** Adds the memory for a symbol to the total. */
    void reserve(String name) throws ObjectFileException {
      cost += SYMBOL_BYTES + name.length();
      if (cost > most) {
        throw ObjectFileException.damaged(
            "exports too many symbols for the memory of this JVM; look up single names");
      }
    }

    Set<Exports.Symbol> symbols() {
      return symbols;
    }
  }

  /** The names of needed libraries; at most 1 MiB in total, since names may share bytes. */
  static final class NeededNames {
    private static final int MOST_BYTES = 1 << 20;

    private final List<String> names = new ArrayList<>();
    private long bytes;

    void add(String name) throws ObjectFileException {
      bytes += name.length();
      if (bytes > MOST_BYTES) {
        throw ObjectFileException.damaged(
            "needs libraries with names of more than " + MOST_BYTES + " bytes in total");
      }
      names.add(name);
    }

    List<String> names() {
      return names;
    }
  }
}
