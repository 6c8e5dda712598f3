package dev.autocfg.inspect.library;

import dev.autocfg.internal.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The links for linkers, {@code libx.so}, which distinguish two sonames in one directory. */
record DevelopmentLinks(Root root) {
  /** Returns the links to other files; empty if one of the links is to the found file. */
  List<String> elsewhere(String directory, List<String> names, Path found) {
    List<String> others = new ArrayList<>();
    for (String name : names) {
      String link = directory + "/" + name;
      if (isSame(link, found)) {
        return List.of();
      }
      if (exists(link)) {
        others.add(link);
      }
    }
    return others;
  }

  boolean isSame(String place, Path found) {
    try {
      return Files.isSameFile(root.resolve(place), found);
    } catch (IOException e) {
      return false; // It does not exist, or cannot be checked.
    }
  }

  private boolean exists(String place) {
    try {
      return Files.exists(root.resolve(place));
    } catch (IOException e) {
      return false;
    }
  }
}
