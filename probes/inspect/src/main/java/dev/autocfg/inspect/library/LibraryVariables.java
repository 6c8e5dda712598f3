package dev.autocfg.inspect.library;

import dev.autocfg.internal.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what the environment says of one library: {@code SODIUM_LIB_DIR}, {@code
 * SODIUM_INCLUDE_DIR}, {@code SODIUM_DIR} and {@code SODIUM_NO_PKG_CONFIG}.
 *
 * <p>A blank value counts as not set. The first two name directories, separated as in the
 * platform's search paths; the third a prefix with {@code lib} and {@code include} in it. The
 * fourth is a switch: every value turns it on but {@code 0}, {@code false}, {@code no} and {@code
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

  /** Returns the places that are then the only ones; none if nothing is said. */
  List<DirectoryPlace> libraries() {
    List<DirectoryPlace> places = new ArrayList<>();
    String directories = value("LIB_DIR");
    if (!directories.isEmpty()) {
      places.add(place("LIB_DIR", DirectoryList.of(directories, machine).directories()));
    } else if (!value("DIR").isEmpty()) {
      prefixes().forEach(prefix -> places.add(prefix.libraries()));
    }
    return places;
  }

  /** Returns where its headers are; none if nothing is said. */
  List<DirectoryPlace> headers() {
    List<DirectoryPlace> places = new ArrayList<>();
    String directories = value("INCLUDE_DIR");
    if (!directories.isEmpty()) {
      places.add(place("INCLUDE_DIR", DirectoryList.of(directories, machine).directories()));
    } else {
      prefixes().forEach(prefix -> places.add(prefix.headers()));
    }
    return places;
  }

  /** Returns what was skipped in the values, and why. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (String variable : List.of("LIB_DIR", "INCLUDE_DIR", "DIR")) {
      DirectoryList.of(value(variable), machine)
          .skipped()
          .forEach(entry -> notes.add("skipped " + entry + " of " + spelt(variable)));
    }
    return notes;
  }

  /** Returns the variable that keeps {@code .pc} files out; empty if none does. */
  String withoutPkgConfig() {
    String value = value("NO_PKG_CONFIG").toLowerCase(Locale.ROOT);
    return value.isEmpty() || NO.contains(value) ? "" : spelt("NO_PKG_CONFIG");
  }

  private List<Prefix> prefixes() {
    return DirectoryList.of(value("DIR"), machine).directories().stream()
        .map(directory -> new Prefix(spelt("DIR"), directory, machine.platform()))
        .toList();
  }

  private DirectoryPlace place(String variable, List<String> directories) {
    return new DirectoryPlace(spelt(variable), directories);
  }

  private String value(String variable) {
    String value = machine.environment().apply(name(variable));
    return value == null ? "" : value.strip();
  }

  private String spelt(String variable) {
    return machine.spelt(name(variable));
  }

  private String name(String variable) {
    return stem + "_" + variable;
  }
}
