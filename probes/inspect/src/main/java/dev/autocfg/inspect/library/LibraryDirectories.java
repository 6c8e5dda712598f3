package dev.autocfg.inspect.library;

import dev.autocfg.internal.SearchDirectories;
import dev.autocfg.internal.SearchPlace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The directories in which a library is searched for. */
public final class LibraryDirectories {
  private LibraryDirectories() {}

  /**
   * Returns the directories in order, as paths of the searched machine; empty if its files are not
   * available.
   */
  public static List<String> of(LibraryRequest request, Machine machine) {
    Set<String> all = new LinkedHashSet<>();
    if (machine.hasFiles()) {
      for (SearchPlace place : Places.of(request, machine).all()) {
        if (place instanceof SearchDirectories directories) {
          all.addAll(directories.directories());
        }
      }
    }
    return List.copyOf(all);
  }
}
