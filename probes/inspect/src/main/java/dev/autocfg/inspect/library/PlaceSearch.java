package dev.autocfg.inspect.library;

import dev.autocfg.internal.LibraryFile;
import dev.autocfg.internal.LibraryFinder;
import dev.autocfg.internal.RegularFile;
import dev.autocfg.internal.Root;
import dev.autocfg.language.text.Quote;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a library in places. The name decides before the place: the first name is looked for
 * everywhere, then the second; of one name the first usable file wins.
 */
final class PlaceSearch {
  private final Machine machine;
  private final Root root;
  private final List<Place> places;
  private final List<String> evidence;
  private final List<LibraryFile> refused = new ArrayList<>();

  PlaceSearch(Machine machine, List<Place> places, List<String> evidence) {
    this.machine = machine;
    this.root = Root.of(machine.root());
    this.places = places;
    this.evidence = evidence;
  }

  /** Returns the first usable file; each attempt is added to the evidence. */
  Optional<LibraryFile> find(List<String> sonames) {
    for (String soname : sonames) {
      Optional<LibraryFile> found = everywhere(soname);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Returns the files that were passed over. */
  List<LibraryFile> refused() {
    return refused;
  }

  private Optional<LibraryFile> everywhere(String soname) {
    if (!LibraryFinder.isFileName(soname)) {
      evidence.add("skipped " + Quote.of(soname) + ", which is not a file name");
      return Optional.empty();
    }
    Misses misses = new Misses();
    Set<String> seen = new HashSet<>();
    for (Place place : places) {
      for (Place.Spot spot : place.spots(soname)) {
        Optional<LibraryFile> found =
            spot.path().isEmpty() || seen.add(spot.path())
                ? judge(place, spot, soname, misses)
                : Optional.empty();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    misses.take(soname).ifPresent(evidence::add);
    return Optional.empty();
  }

  private Optional<LibraryFile> judge(Place place, Place.Spot spot, String soname, Misses misses) {
    LibraryFile file = look(spot.path(), soname);
    if (file.state() == LibraryFile.State.MISSING) {
      misses.add(place.origin(), spot.within());
      return Optional.empty();
    }
    misses.take(soname).ifPresent(evidence::add);
    evidence.add(spot.path() + " " + file.seen() + " (" + place.origin() + ")");
    if (file.state() == LibraryFile.State.USABLE) {
      return Optional.of(file);
    }
    refused.add(file);
    return Optional.empty();
  }

  private LibraryFile look(String place, String soname) {
    Path path = Path.of("");
    if (place.isEmpty()) {
      return new LibraryFile(path, soname, LibraryFile.State.MISSING, "");
    }
    try {
      path = root.resolve(place);
      return LibraryFile.check(path, soname, machine.platform());
    } catch (IOException e) {
      LibraryFile.State state =
          RegularFile.isMissing(e) ? LibraryFile.State.MISSING : LibraryFile.State.UNKNOWN;
      return new LibraryFile(path, soname, state, RegularFile.why(e));
    }
  }
}
