package dev.autocfg.inspect.library;

import dev.autocfg.internal.SearchPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The cache of glibc's loader as a place to search; processor-specific files come last. */
record LoaderCachePlace(List<LoaderCache.Entry> entries) implements SearchPlace {
  static final String FILE = "/etc/ld.so.cache";

  LoaderCachePlace {
    entries = List.copyOf(entries);
  }

  /**
   * Reads the cache of a machine; empty, with a note, if there is none.
   *
   * @throws IOException if the cache cannot be read; the message continues "the file …"
   */
  static Optional<SearchPlace> of(Machine machine, List<String> notes) throws IOException {
    Optional<LoaderCache> cache = LoaderCache.read(machine.rooted().resolve(FILE));
    if (cache.isEmpty()) {
      notes.add(FILE + " does not exist");
    }
    return cache.map(read -> forArchitecture(read, machine));
  }

  private static SearchPlace forArchitecture(LoaderCache cache, Machine machine) {
    List<LoaderCache.Entry> entries = new ArrayList<>(cache.entries());
    entries.removeIf(entry -> !entry.isFor(machine.platform().arch()));
    entries.sort(Comparator.comparing(entry -> !entry.isPlain()));
    return new LoaderCachePlace(entries);
  }

  @Override
  public String origin() {
    return FILE;
  }

  @Override
  public List<Candidate> candidates(String soname) {
    List<Candidate> candidates =
        entries.stream()
            .filter(entry -> entry.soname().equals(soname) && entry.path().startsWith("/"))
            .map(entry -> new Candidate(entry.path(), entry.path()))
            .toList();
    return candidates.isEmpty() ? List.of(new Candidate("", "")) : candidates;
  }
}
