package dev.autocfg.inspect.library;

import dev.autocfg.inspect.query.VersionHeader;
import dev.autocfg.internal.LibraryFile;
import dev.autocfg.internal.RegularFile;
import dev.autocfg.internal.Root;
import dev.autocfg.language.text.Quote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The version of a library according to a header. It is used for files below the same prefix only,
 * and only for the target of the link for linkers, if there is one.
 */
final class HeaderClaim {
  private static final int LARGEST = 4 << 20;
  private static final String INCLUDE = "/include";

  private final LibraryRequest request;
  private final Machine machine;
  private final Root root;
  private final List<String> evidence;

  HeaderClaim(LibraryRequest request, Machine machine, List<String> evidence) {
    this.request = request;
    this.machine = machine;
    this.root = machine.rooted();
    this.evidence = evidence;
  }

  /** Returns the version of a file, if a header defines it. */
  Optional<KnownVersion> versionOf(LibraryFile found) {
    Optional<VersionHeader> macro = request.query().versionHeader();
    return macro.isEmpty() ? Optional.empty() : ask(macro.get(), found);
  }

  private Optional<KnownVersion> ask(VersionHeader macro, LibraryFile found) {
    List<String> without = new ArrayList<>();
    for (String directory : IncludeDirectories.withSystem(request, machine)) {
      String place = directory + "/" + macro.header();
      try {
        String text = RegularFile.text(root.resolve(place), LARGEST);
        noteMissing(macro, without);
        return judge(macro, text, directory, found);
      } catch (IOException e) {
        if (RegularFile.isMissing(e)) {
          without.add(directory);
        } else {
          evidence.add(place + " " + RegularFile.why(e));
        }
      }
    }
    noteMissing(macro, without);
    return Optional.empty();
  }

  private void noteMissing(VersionHeader macro, List<String> without) {
    if (!without.isEmpty()) {
      evidence.add("no " + macro.header() + " in " + String.join(", ", without));
    }
  }

  private Optional<KnownVersion> judge(
      VersionHeader macro, String text, String directory, LibraryFile found) {
    String place = directory + "/" + macro.header();
    Optional<String> value = macro.valueIn(text);
    if (value.isEmpty() || !PackageClaim.VERSION.matcher(value.get()).matches()) {
      evidence.add(place + " does not define " + macro.macro() + " as one version");
      return Optional.empty();
    }
    evidence.add(place + " defines " + macro.macro() + " as " + Quote.of(value.get()));
    Optional<String> doubt = doubt(directory, found);
    doubt.ifPresent(why -> evidence.add("that version is not used: " + why));
    return doubt.isPresent()
        ? Optional.empty()
        : Optional.of(new KnownVersion(value.get(), macro.header()));
  }

  /** Returns why the version is not used; headers in variables of the user are always used. */
  private Optional<String> doubt(String directory, LibraryFile found) {
    if (!LibraryVariables.of(request.name(), machine).headers().isEmpty()) {
      return Optional.empty();
    }
    DevelopmentLinks links = new DevelopmentLinks(root);
    for (String place : libraryDirectories(directory)) {
      if (links.isSame(place + "/" + found.soname(), found.path())) {
        List<String> others = links.elsewhere(place, linkNames(found.soname()), found.path());
        return others.isEmpty()
            ? Optional.empty()
            : Optional.of(String.join(", ", others) + " is a different file from " + found.path());
      }
    }
    return Optional.of(found.path() + " is not below the same prefix");
  }

  private List<String> libraryDirectories(String include) {
    int end = include.lastIndexOf(INCLUDE);
    String prefix = end < 0 ? include : include.substring(0, end);
    List<String> all = new ArrayList<>();
    for (String parent : prefix.equals("/usr") ? List.of("/usr", "") : List.of(prefix)) {
      all.addAll(new Prefix("", parent, machine.platform()).libraries().directories());
    }
    return all;
  }

  /**
   * Returns {@code libx.so} for {@code libx.so.1}, and {@code libx.dylib} for {@code libx.1.dylib}.
   */
  private static List<String> linkNames(String soname) {
    int so = soname.indexOf(".so.");
    if (so > 0) {
      return List.of(soname.substring(0, so) + ".so");
    }
    int dot = soname.indexOf('.');
    return soname.endsWith(".dylib") && dot > 0
        ? List.of(soname.substring(0, dot) + ".dylib")
        : List.of();
  }
}
