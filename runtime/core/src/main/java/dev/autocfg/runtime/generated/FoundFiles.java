package dev.autocfg.runtime.generated;

import dev.autocfg.internal.LibraryFinder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of libraries as this JVM has found them: each list of names, and each path that a user
 * sets, is looked for once, for all modules and class loaders.
 */
final class FoundFiles {
  /** More than any program uses; then the search runs each time. */
  private static final int LIMIT = 1024;

  private static final Map<List<String>, LibraryFinder.Found> KNOWN = new HashMap<>();

  private FoundFiles() {}

  /** Returns the first usable file with one of the names. */
  static LibraryFinder.Found named(List<String> sonames) {
    LibraryFinder.Found known = known(sonames);
    return known == null ? keep(sonames, LibraryFinder.ofThisMachine().find(sonames)) : known;
  }

  /** Returns the file at an absolute path, which no name contains. */
  static LibraryFinder.Found at(String path) {
    List<String> key = List.of(path);
    LibraryFinder.Found known = known(key);
    return known == null ? keep(key, LibraryFinder.ofThisMachine().findAt(Path.of(path))) : known;
  }

  private static LibraryFinder.Found known(List<String> key) {
    synchronized (KNOWN) {
      return KNOWN.get(key);
    }
  }

  private static LibraryFinder.Found keep(List<String> key, LibraryFinder.Found found) {
    synchronized (KNOWN) {
      if (!found.mayChange() && KNOWN.size() < LIMIT) {
        KNOWN.put(List.copyOf(key), found);
      }
    }
    return found;
  }
}
