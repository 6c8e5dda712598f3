package dev.autocfg.probes.library;

import dev.autocfg.internal.LibraryFile;
import dev.autocfg.internal.Root;
import dev.autocfg.probes.pkgconfig.PcFile;
import dev.autocfg.probes.text.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges what a {@code .pc} file says of a library's file. Its version is that of the development
 * package; a file from elsewhere, or of another soname beside it, may have another.
 */
final class PackageClaim {
  /** What is fit to stand in generated code: at most 64 characters, no spaces, no path. */
  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+~_:-]{0,63}");

  private final Optional<PcFile> file;
  private final Root root;
  private final List<String> evidence;

  PackageClaim(Optional<PcFile> file, Root root, List<String> evidence) {
    this.file = file;
    this.root = root;
    this.evidence = evidence;
  }

  List<String> libraryDirectories() {
    return file.map(PcFile::libraryDirectories).orElse(List.of());
  }

  /** Returns the version of the file that was found, if the claim holds for that file. */
  Optional<String> versionOf(LibraryFile found) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    String version = file.get().version();
    if (!VERSION.matcher(version).matches()) {
      evidence.add(doubt("it is no version that can be published"));
      return Optional.empty();
    }
    for (String directory : libraryDirectories()) {
      if (isSame(directory + "/" + found.soname(), found.path())) {
        return linkLeadsTo(found, directory) ? Optional.of(version) : Optional.empty();
      }
    }
    evidence.add(doubt(found.path() + " is not in its library directories"));
    return Optional.empty();
  }

  /** Looks at what the linker would take: it tells two sonames in one directory apart. */
  private boolean linkLeadsTo(LibraryFile found, String directory) {
    List<String> others = new ArrayList<>();
    for (String name : file.orElseThrow().libraryNames()) {
      for (String ending : List.of(".so", ".dylib")) {
        String link = directory + "/lib" + name + ending;
        if (isSame(link, found.path())) {
          return true;
        }
        if (exists(link)) {
          others.add(link);
        }
      }
    }
    if (!others.isEmpty()) {
      evidence.add(doubt(String.join(", ", others) + " is another file than " + found.path()));
    }
    return others.isEmpty();
  }

  private String doubt(String why) {
    PcFile claim = file.orElseThrow();
    return "the version "
        + Quote.of(claim.version())
        + " of "
        + claim.path()
        + " is not used: "
        + why;
  }

  private boolean isSame(String place, Path found) {
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
