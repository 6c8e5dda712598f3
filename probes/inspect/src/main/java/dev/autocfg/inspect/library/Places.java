package dev.autocfg.inspect.library;

import dev.autocfg.inspect.pkgconfig.PcFile;
import dev.autocfg.inspect.pkgconfig.PkgConfig;
import dev.autocfg.internal.Root;
import dev.autocfg.internal.SearchDirectories;
import dev.autocfg.internal.SearchPath;
import dev.autocfg.internal.SearchPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The places of a search in order, as described in docs/libraries.md. */
final class Places {
  private final LibraryRequest request;
  private final Machine machine;
  private final LibraryVariables variables;
  private final List<SearchPlace> all = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<PcFile> description = Optional.empty();
  private final List<String> unread = new ArrayList<>();

  private Places(LibraryRequest request, Machine machine) {
    this.request = request;
    this.machine = machine;
    this.variables = LibraryVariables.of(request.name(), machine);
  }

  static Places of(LibraryRequest request, Machine machine) {
    Places places = new Places(request, machine);
    places.notes.addAll(places.variables.notes());
    if (places.variables.libraries().isEmpty()) {
      places.everywhere();
    } else {
      places.only(places.variables.libraries());
    }
    return places;
  }

  /** Returns the places. */
  List<SearchPlace> all() {
    return all;
  }

  /** Returns the files that were read to find the places, and the skipped entries with reasons. */
  List<String> notes() {
    return notes;
  }

  /** Returns the {@code .pc} file. */
  Optional<PcFile> description() {
    return description;
  }

  /** Returns the lists of places that could not be read whole. */
  List<String> unread() {
    return unread;
  }

  /** Returns a description of the places that continues "in the". */
  String inWords() {
    List<SearchDirectories> given = variables.libraries();
    return given.isEmpty()
        ? "directories that were searched"
        : "directories that " + given.get(0).origin() + " names";
  }

  /** Searches the places of a variable only, whose prefix may contain {@code .pc} files. */
  private void only(List<SearchDirectories> given) {
    all.addAll(given);
    List<String> directories = new ArrayList<>();
    given.forEach(place -> place.directories().forEach(one -> directories.add(one + "/pkgconfig")));
    describe(packagesIn(directories));
  }

  private void everywhere() {
    List<Prefix> prefixes = Prefixes.of(request, machine);
    describe(machine.environment());
    boolean isAllowed = variables.withoutPkgConfig().isEmpty();
    if (isAllowed && description.isEmpty() && !prefixes.isEmpty()) {
      List<String> directories = new ArrayList<>();
      prefixes.forEach(prefix -> directories.addAll(prefix.packageDirectories()));
      describe(packagesIn(directories));
    }
    description.ifPresent(
        file -> all.add(new SearchDirectories(file.id() + ".pc", file.libraryDirectories())));
    prefixes.forEach(prefix -> all.add(prefix.libraries()));
    loader();
  }

  private void describe(Function<String, @Nullable String> environment) {
    if (request.pkgConfig().isEmpty()) {
      return;
    }
    String without = variables.withoutPkgConfig();
    if (!without.isEmpty()) {
      notes.add(request.pkgConfig() + ".pc was not looked for (" + without + ")");
      return;
    }
    Root root = machine.rooted();
    PkgConfig.Found found =
        new PkgConfig(machine.platform(), root, environment).find(request.pkgConfig());
    notes.addAll(found.attempts());
    description = found.file();
    if (!found.isComplete()) {
      unread.add(request.pkgConfig() + ".pc");
    }
  }

  /** Returns an environment that restricts {@code .pc} files to these directories. */
  private Function<String, String> packagesIn(List<String> directories) {
    String separator = machine.platform().os().equals("windows") ? ";" : ":";
    return variable ->
        switch (variable) {
          case "PKG_CONFIG_PATH" -> null;
          case "PKG_CONFIG_LIBDIR" -> String.join(separator, directories);
          default -> machine.environment().apply(variable);
        };
  }

  /** Adds the loader's places; its cache follows the variable, ld.so(8). */
  private void loader() {
    Root root = machine.rooted();
    boolean isFirst = true;
    for (SearchDirectories place :
        SearchPath.places(machine.platform(), root, machine.environment())) {
      notes.addAll(place.notes());
      if (place.reading() != SearchDirectories.Reading.WHOLE) {
        unread.add(place.origin());
      }
      boolean isVariable = machine.environment().apply(place.origin()) != null;
      String origin = isVariable ? machine.spelled(place.origin()) : place.origin();
      all.add(new SearchDirectories(origin, place.directories()));
      if (isFirst && machine.platform().os().equals("linux")) {
        cache();
      }
      isFirst = false;
    }
    if (machine.platform().os().equals("macos")) {
      all.add(TextStubs.beside(all));
    }
  }

  private void cache() {
    try {
      LoaderCachePlace.of(machine, notes).ifPresent(all::add);
    } catch (IOException e) {
      unread.add(LoaderCachePlace.FILE);
      notes.add("skipped " + LoaderCachePlace.FILE + ": it " + e.getMessage());
    }
  }
}
