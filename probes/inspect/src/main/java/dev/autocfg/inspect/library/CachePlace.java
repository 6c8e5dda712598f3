package dev.autocfg.inspect.library;

import dev.autocfg.internal.Root;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Is the cache of glibc's loader. What needs a certain processor comes last in it. */
record CachePlace(List<LoaderCache.Entry> entries) implements Place {
  static final String FILE = "/etc/ld.so.cache";

  CachePlace {
    entries = List.copyOf(entries);
  }

  /**
   * Reads the cache of a machine; empty, with a note, if it has none.
   *
   * @throws IOException if it has one that cannot be read; the message continues "the file …"
   */
  static Optional<Place> of(Machine machine, List<String> notes) throws IOException {
    Optional<LoaderCache> cache = LoaderCache.read(Root.of(machine.root()).resolve(FILE));
    if (cache.isEmpty()) {
      notes.add(FILE + " does not exist");
    }
    return cache.map(read -> forArchitecture(read, machine));
  }

  private static Place forArchitecture(LoaderCache cache, Machine machine) {
    List<LoaderCache.Entry> entries = new ArrayList<>(cache.entries());
    entries.removeIf(entry -> !entry.isFor(machine.platform().arch()));
    entries.sort(Comparator.comparing(entry -> !entry.isPlain()));
    return new CachePlace(entries);
  }

  @Override
  public String origin() {
    return FILE;
  }

  @Override
  public List<Spot> spots(String soname) {
    List<Spot> spots =
        entries.stream()
            .filter(entry -> entry.soname().equals(soname) && entry.path().startsWith("/"))
            .map(entry -> new Spot(entry.path(), entry.path()))
            .toList();
    return spots.isEmpty() ? List.of(new Spot("", "")) : spots;
  }
}
