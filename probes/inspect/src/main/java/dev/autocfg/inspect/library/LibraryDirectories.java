package dev.autocfg.inspect.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists the directories of a search, for those who do not know yet what to look for. */
public final class LibraryDirectories {
  private LibraryDirectories() {}

  /**
   * Returns where a library is looked for, in order, as paths of the machine that is asked; none if
   * its files are not at hand.
   */
  public static List<String> of(LibraryRequest request, Machine machine) {
    Set<String> all = new LinkedHashSet<>();
    if (machine.isAtHand()) {
      for (Place place : Places.of(request, machine).all()) {
        if (place instanceof DirectoryPlace directories) {
          all.addAll(directories.directories());
        }
      }
    }
    return List.copyOf(all);
  }
}
