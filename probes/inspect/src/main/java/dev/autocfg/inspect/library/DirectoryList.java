package dev.autocfg.inspect.library;

import dev.autocfg.language.text.Quote;
import java.util.ArrayList;
import java.util.List;

/**
 * The directories in the value of a variable.
 *
 * @param directories absolute paths of the searched machine
 * @param skipped descriptions of the other entries; relative ones are skipped because the working
 *     directory of a build is arbitrary
 */
record DirectoryList(List<String> directories, List<String> skipped) {
  DirectoryList {
    directories = List.copyOf(directories);
    skipped = List.copyOf(skipped);
  }

  static DirectoryList of(String value, Machine machine) {
    List<String> directories = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    String separator = machine.platform().os().equals("windows") ? ";" : ":";
    for (String entry : value.split(separator, -1)) {
      if (isAbsolute(entry)) {
        directories.add(withoutRoot(entry, machine));
      } else if (!entry.isBlank()) {
        skipped.add("the relative entry " + Quote.of(entry));
      }
    }
    return new DirectoryList(directories, skipped);
  }

  /** Converts a path of this machine below the sysroot to one of the searched machine. */
  private static String withoutRoot(String entry, Machine machine) {
    String root = machine.rooted().toString();
    return root.length() > 1 && entry.startsWith(root + "/")
        ? entry.substring(root.length())
        : entry;
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.matches("[A-Za-z]:[/\\\\].*");
  }
}
