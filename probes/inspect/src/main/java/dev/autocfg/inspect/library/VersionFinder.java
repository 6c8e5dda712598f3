package dev.autocfg.inspect.library;

import dev.autocfg.inspect.pkgconfig.PcFile;
import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.inspect.query.SonameTable;
import dev.autocfg.internal.LibraryFile;
import dev.autocfg.internal.Root;
import java.util.List;
import java.util.Optional;

/**
 * Finds the version of a library's file: the first of {@code .pc} file, header and soname table
 * that tells it.
 */
final class VersionFinder {
  private final LibraryRequest request;
  private final Machine machine;
  private final Optional<PcFile> description;
  private final List<String> evidence;

  VersionFinder(
      LibraryRequest request,
      Machine machine,
      Optional<PcFile> description,
      List<String> evidence) {
    this.request = request;
    this.machine = machine;
    this.description = description;
    this.evidence = evidence;
  }

  Optional<KnownVersion> versionOf(LibraryFile found) {
    Root root = Root.of(machine.root());
    return description
        .flatMap(file -> new PackageClaim(file, root, evidence).versionOf(found))
        .or(() -> new HeaderClaim(request, machine, evidence).versionOf(found))
        .or(() -> ofSoname(request.query(), found));
  }

  /** Returns what the name of a file alone tells. */
  static Optional<KnownVersion> ofSoname(LibraryQuery query, LibraryFile found) {
    return query
        .sonameVersions()
        .of(found.soname())
        .flatMap(SonameTable.Row::only)
        .map(version -> new KnownVersion(version, "soname"));
  }
}
