package dev.autocfg.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the directories of a search in order, each once, and what was skipped and why. */
final class Directories {

  /** More than any real search path has; ends hostile configuration. */
  private static final int LIMIT = 512;

  private final Set<String> paths = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();

  void add(String directory) {
    if (paths.size() < LIMIT) {
      paths.add(withoutTrailingSlash(directory));
    }
  }

  void addAll(List<String> directories) {
    for (String directory : directories) {
      add(directory);
    }
  }

  /**
   * Adds the entries of a variable's value. An empty or relative entry means the current directory
   * to a loader, which is not a place to take native code from; it is skipped and noted.
   */
  void addEntries(String variable, String value, String separators) {
    if (value == null || value.isEmpty()) {
      return;
    }
    int from = 0;
    for (int at = 0; at <= value.length(); at++) {
      if (at == value.length() || separators.indexOf(value.charAt(at)) >= 0) {
        addEntry(variable, value.substring(from, at));
        from = at + 1;
      }
    }
  }

  private void addEntry(String variable, String entry) {
    if (entry.isEmpty()) {
      note("skipped an empty entry of " + variable);
    } else if (isAbsolute(entry)) {
      add(entry);
    } else {
      note("skipped the relative entry \"" + entry + "\" of " + variable);
    }
  }

  /** Knows Windows' spelling too, since the search may be for another system than this one. */
  private static boolean isAbsolute(String path) {
    return path.startsWith("/")
        || (path.length() > 2
            && path.charAt(1) == ':'
            && (path.charAt(2) == '\\' || path.charAt(2) == '/'));
  }

  private static String withoutTrailingSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  void note(String words) {
    if (notes.size() < LIMIT) {
      notes.add(words);
    }
  }

  List<String> paths() {
    return new ArrayList<>(paths);
  }

  List<String> notes() {
    return notes;
  }
}
