package dev.autocfg.inspect.library;

import dev.autocfg.internal.Policy;
import dev.autocfg.internal.SearchDirectories;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The environment variables of one library: {@code SODIUM_LIB_DIR}, {@code SODIUM_INCLUDE_DIR},
 * {@code SODIUM_DIR} and {@code SODIUM_NO_PKG_CONFIG}.
 *
 * <p>A blank value counts as unset. The first two contain directories, separated as in the
 * platform's search paths; the third a prefix that contains {@code lib} and {@code include}. The
 * fourth is a switch, turned on by every value but {@code 0}, {@code false}, {@code no} and {@code
 * off}.
 */
final class LibraryVariables {
  private static final Set<String> NO = Set.of("0", "false", "no", "off");

  private final String stem;
  private final Machine machine;

  private LibraryVariables(String stem, Machine machine) {
    this.stem = stem;
    this.machine = machine;
  }

  static LibraryVariables of(String library, Machine machine) {
    return new LibraryVariables(Policy.upperCase(library), machine);
  }

  /** Returns the only places to search; empty if no variable is set. */
  List<SearchDirectories> libraries() {
    List<SearchDirectories> places = new ArrayList<>();
    String directories = value("LIB_DIR");
    if (!directories.isEmpty()) {
      places.add(place("LIB_DIR", DirectoryList.of(directories, machine).directories()));
    } else if (!value("DIR").isEmpty()) {
      prefixes().forEach(prefix -> places.add(prefix.libraries()));
    }
    return places;
  }

  /** Returns the directories of its headers; empty if no variable is set. */
  List<SearchDirectories> headers() {
    List<SearchDirectories> places = new ArrayList<>();
    String directories = value("INCLUDE_DIR");
    if (!directories.isEmpty()) {
      places.add(place("INCLUDE_DIR", DirectoryList.of(directories, machine).directories()));
    } else {
      prefixes().forEach(prefix -> places.add(prefix.headers()));
    }
    return places;
  }

  /** Returns the skipped entries, with reasons. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (String variable : List.of("LIB_DIR", "INCLUDE_DIR", "DIR")) {
      DirectoryList.of(value(variable), machine)
          .skipped()
          .forEach(entry -> notes.add("skipped " + entry + " of " + spelled(variable)));
    }
    return notes;
  }

  /** Returns the variable that turns {@code .pc} files off; empty if none does. */
  String withoutPkgConfig() {
    String value = value("NO_PKG_CONFIG").toLowerCase(Locale.ROOT);
    return value.isEmpty() || NO.contains(value) ? "" : spelled("NO_PKG_CONFIG");
  }

  private List<Prefix> prefixes() {
    return DirectoryList.of(value("DIR"), machine).directories().stream()
        .map(directory -> new Prefix(spelled("DIR"), directory, machine.platform()))
        .toList();
  }

  private SearchDirectories place(String variable, List<String> directories) {
    return new SearchDirectories(spelled(variable), directories);
  }

  private String value(String variable) {
    String value = machine.environment().apply(name(variable));
    return value == null ? "" : value.strip();
  }

  private String spelled(String variable) {
    return machine.spelled(name(variable));
  }

  private String name(String variable) {
    return stem + "_" + variable;
  }
}
