package dev.autocfg.inspect.library;

import dev.autocfg.internal.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at what a linker would take, {@code libx.so}: it tells two sonames in one directory apart.
 */
record DevelopmentLinks(Root root) {
  /** Returns the links that lead to another file; none if one of them leads to the right one. */
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
      return false; // It is not there, or cannot be looked at: no ground for trust.
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
