package dev.autocfg.inspect.library;

import dev.autocfg.inspect.pkgconfig.PcFile;
import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.inspect.query.SonameTable;
import dev.autocfg.internal.LibraryFile;
import dev.autocfg.internal.Root;
import java.util.List;
import java.util.Optional;

/**
 * The version of a library's file, from the first of {@code .pc} file, header and soname table that
 * contains it.
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
    Root root = machine.rooted();
    return TextStubs.versionOf(found)
        .or(
            () ->
                description.flatMap(
                    file -> new PackageClaim(file, root, evidence).versionOf(found)))
        .or(() -> new HeaderClaim(request, machine, evidence).versionOf(found))
        .or(() -> ofSoname(request.query(), found));
  }

  /** Returns the version that belongs to the name of the file. */
  static Optional<KnownVersion> ofSoname(LibraryQuery query, LibraryFile found) {
    return TextStubs.versionOf(found)
        .or(
            () ->
                query
                    .sonameVersions()
                    .of(found.soname())
                    .flatMap(SonameTable.Row::only)
                    .map(version -> new KnownVersion(version, "soname")));
  }
}
