package dev.autocfg.inspect.library;

import java.util.List;

/** Is a place made of directories. */
record DirectoryPlace(String origin, List<String> directories) implements Place {
  DirectoryPlace {
    directories = List.copyOf(directories);
  }

  @Override
  public List<Spot> spots(String soname) {
    return directories.stream()
        .map(directory -> new Spot(directory + "/" + soname, directory))
        .toList();
  }
}
