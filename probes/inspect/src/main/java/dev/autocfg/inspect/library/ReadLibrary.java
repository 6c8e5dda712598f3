package dev.autocfg.inspect.library;

import dev.autocfg.inspect.object.Exports;
import dev.autocfg.inspect.object.ObjectReader;
import dev.autocfg.inspect.object.SymbolAnswer;
import dev.autocfg.inspect.object.SymbolSearch;
import dev.autocfg.internal.LibraryFinder;
import dev.autocfg.language.text.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A library of a machine whose symbols can be read.
 *
 * @param name the name that it gives itself, fit to publish
 */
public record ReadLibrary(Path file, String name, Machine machine) {
  /**
   * A name that a library does not export.
   *
   * @param near an exported one that may be meant
   */
  public record Missing(String name, Optional<String> near) {}

  /**
   * Returns which of some names dlsym(3) finds neither in the library nor in those that it needs.
   * Those that cannot be decided are left out, and so is everything if the file cannot be read.
   */
  public List<Missing> missing(Collection<String> names) {
    Optional<ObjectReader> reader = ObjectReader.of(machine.platform());
    try {
      return reader.isEmpty() ? List.of() : missing(reader.get(), new TreeSet<>(names));
    } catch (IOException e) {
      return List.of();
    }
  }

  private List<Missing> missing(ObjectReader reader, Set<String> names) throws IOException {
    Exports own = reader.find(file, names);
    List<String> absent = new ArrayList<>();
    for (String name : names) {
      if (!own.offers(name) && isAbsentElsewhere(name)) {
        absent.add(name);
      }
    }
    return absent.isEmpty() ? List.of() : withNear(absent, exported(reader));
  }

  private boolean isAbsentElsewhere(String name) {
    LibraryFinder finder =
        LibraryFinder.forPlatform(machine.platform(), machine.root(), machine.environment());
    return new SymbolSearch(machine.platform(), finder, machine.root())
            .find(file, name, SymbolSearch.Scope.CLOSURE)
            .state()
        == SymbolAnswer.State.ABSENT;
  }

  private Set<String> exported(ObjectReader reader) throws IOException {
    Exports all = reader.read(file, name -> true);
    Set<String> exported = new TreeSet<>();
    all.symbols().stream().filter(Exports.Symbol::found).forEach(s -> exported.add(s.name()));
    return exported;
  }

  private static List<Missing> withNear(List<String> absent, Set<String> exported) {
    return absent.stream().map(name -> new Missing(name, Nearest.to(name, exported))).toList();
  }
}
