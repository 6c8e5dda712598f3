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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A library of a machine whose symbols can be read; it is asked about each name once. */
public final class ReadLibrary {
  private final Path file;
  private final String name;
  private final Machine machine;
  private final Set<String> known = new HashSet<>();
  private final Map<String, Missing> missing = new TreeMap<>();

  /**
   * Creates a library.
   *
   * @param name the name that it gives itself, fit to publish
   * @param exported names that it is known to export
   */
  ReadLibrary(Path file, String name, Machine machine, Collection<String> exported) {
    this.file = file;
    this.name = name;
    this.machine = machine;
    known.addAll(exported);
  }

  /**
   * A name that a library does not export.
   *
   * @param near an exported one that may be meant
   */
  public record Missing(String name, Optional<String> near) {}

  /** Returns the name that the library gives itself, fit to publish. */
  public String name() {
    return name;
  }

  /**
   * Returns which of some names dlsym(3) finds neither in the library nor in those that it needs.
   * Those that cannot be decided are left out, and so is everything if the file cannot be read.
   */
  public List<Missing> missing(Collection<String> names) {
    Set<String> asked = new TreeSet<>(names);
    asked.removeAll(known);
    Optional<ObjectReader> reader = ObjectReader.of(machine.platform());
    if (!asked.isEmpty() && reader.isPresent()) {
      try {
        read(reader.get(), asked).forEach(each -> missing.put(each.name(), each));
        known.addAll(asked);
      } catch (IOException e) {
        return List.of();
      }
    }
    return names.stream()
        .distinct()
        .sorted()
        .filter(missing::containsKey)
        .map(missing::get)
        .toList();
  }

  private List<Missing> read(ObjectReader reader, Set<String> names) throws IOException {
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
