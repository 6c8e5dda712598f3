package dev.autocfg.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A list of distinct directories under construction, with notes on skipped entries. */
final class Directories {

  /** More than any real search path has; bounds hostile configuration. */
  private static final int LIMIT = 512;

  private final Set<String> paths = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();

  private SearchDirectories.Reading reading = SearchDirectories.Reading.WHOLE;

  void add(String directory) {
    String path = withoutTrailingSlash(directory);
    if (paths.size() < LIMIT) {
      paths.add(path);
    } else if (!paths.contains(path)) {
      unread("skipped the directories after the first " + LIMIT);
    }
  }

  void addAll(List<String> directories) {
    for (String directory : directories) {
      add(directory);
    }
  }

  /**
   * Adds the entries of a variable's value. A loader resolves an empty or relative entry against
   * the current directory, which is not a trusted source of native code; it is skipped with a note.
   */
  void addEntries(String variable, String value, String separators) {
    if (value == null || value.isEmpty()) {
      return;
    }
    int from = 0;
    for (int at = 0; at <= value.length(); at++) {
      if (at == value.length() || separators.indexOf(value.charAt(at)) >= 0) {
        addEntry(variable, unquoted(value.substring(from, at), separators));
        from = at + 1;
      }
    }
  }

  /** Windows takes entries in quotes, too. */
  private static String unquoted(String entry, String separators) {
    boolean isQuoted =
        separators.equals(";")
            && entry.length() > 1
            && entry.startsWith("\"")
            && entry.endsWith("\"");
    return isQuoted ? entry.substring(1, entry.length() - 1) : entry;
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

  /** Accepts Windows' paths too, since the search may be for another system. */
  private static boolean isAbsolute(String path) {
    return path.startsWith("/")
        || (path.length() > 2
            && path.charAt(1) == ':'
            && (path.charAt(2) == '\\' || path.charAt(2) == '/'));
  }

  private static String withoutTrailingSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  void note(String note) {
    if (notes.size() < LIMIT) {
      notes.add(note);
    }
  }

  /** Notes a part of the list that was not read, which may contain directories. */
  void unread(String note) {
    if (!notes.contains(note)) {
      note(note);
    }
    if (reading == SearchDirectories.Reading.WHOLE) {
      reading = SearchDirectories.Reading.FAILED;
    }
  }

  /** Notes a file of the list that could not be read. */
  void unread(String file, IOException cause) {
    unread("skipped " + file + ": it " + RegularFile.why(cause));
    if (RegularFile.mayPass(cause)) {
      reading = SearchDirectories.Reading.MAY_PASS;
    }
  }

  SearchDirectories.Reading reading() {
    return reading;
  }

  List<String> paths() {
    return new ArrayList<>(paths);
  }

  List<String> notes() {
    return notes;
  }
}
