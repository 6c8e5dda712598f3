package dev.autocfg.inspect.library;

import dev.autocfg.inspect.pkgconfig.PcFile;
import dev.autocfg.internal.LibraryFile;
import dev.autocfg.internal.Root;
import dev.autocfg.language.text.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The version of a library according to a {@code .pc} file, which is that of the development
 * package. It is not used for a file in another directory, or with another soname beside it.
 */
final class PackageClaim {
  /** A version that can be generated into code: at most 64 characters, no spaces, no path. */
  static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+~_:-]{0,63}");

  private final PcFile file;
  private final DevelopmentLinks links;
  private final List<String> evidence;

  PackageClaim(PcFile file, Root root, List<String> evidence) {
    this.file = file;
    this.links = new DevelopmentLinks(root);
    this.evidence = evidence;
  }

  /** Returns the version of a file, if the {@code .pc} file describes that file. */
  Optional<KnownVersion> versionOf(LibraryFile found) {
    if (!VERSION.matcher(file.version()).matches()) {
      return doubt("it is not a valid version");
    }
    for (String directory : file.libraryDirectories()) {
      if (links.isSame(directory + "/" + found.soname(), found.path())) {
        List<String> others = links.elsewhere(directory, linkNames(), found.path());
        return others.isEmpty()
            ? Optional.of(new KnownVersion(file.version(), file.id() + ".pc"))
            : doubt(String.join(", ", others) + " is a different file from " + found.path());
      }
    }
    return doubt(found.path() + " is not in its library directories");
  }

  private List<String> linkNames() {
    List<String> names = new ArrayList<>();
    for (String name : file.libraryNames()) {
      names.add("lib" + name + ".so");
      names.add("lib" + name + ".dylib");
    }
    return names;
  }

  private Optional<KnownVersion> doubt(String why) {
    evidence.add(
        "the version " + Quote.of(file.version()) + " of " + file.path() + " is not used: " + why);
    return Optional.empty();
  }
}
