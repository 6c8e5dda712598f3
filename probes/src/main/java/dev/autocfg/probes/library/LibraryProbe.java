package dev.autocfg.probes.library;

import dev.autocfg.internal.LibraryFinder;
import dev.autocfg.internal.Policy;
import dev.autocfg.internal.Root;
import dev.autocfg.internal.VersionRange;
import dev.autocfg.probes.fact.Fact;
import dev.autocfg.probes.fact.State;
import dev.autocfg.probes.pkgconfig.PkgConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers whether a native library is on a machine and offers what is asked of it.
 *
 * <ol>
 *   <li>The policy may forbid the library, or name the one file to look at.
 *   <li>The {@code .pc} file tells directories to look into first, and a version. The run time
 *       knows no {@code .pc} files: what is there only, it finds by {@code LD_LIBRARY_PATH} or a
 *       policy with a path.
 *   <li>Then the sonames are looked for where the run time looks.
 *   <li>The file must export every symbol; its version, where one is known, must be acceptable.
 * </ol>
 */
@SuppressWarnings("exports") // Whoever asks is a friend of the internal package as well.
public final class LibraryProbe {
  private final Machine machine;

  /** Creates a probe of one machine; every question looks again. */
  public LibraryProbe(Machine machine) {
    this.machine = machine;
  }

  /**
   * Returns the answer. Only the evidence names paths; question, reason and values do not.
   *
   * <ul>
   *   <li>PRESENT: there is a file that offers all. Value {@code soname}, the name the file gives
   *       itself, else the one it was found by; value {@code version}, only if a {@code .pc} file
   *       tells the version of that very file.
   *   <li>ABSENT: no file under any of the names, in the places that the evidence lists.
   *   <li>UNUSABLE: turned off, for another architecture, no shared object, without a symbol, or of
   *       a version outside the range.
   *   <li>UNKNOWN: damaged or unreadable, of a platform whose format is not known (AIX), or a
   *       request that asks for nothing.
   * </ul>
   */
  public Fact probe(LibraryRequest request, Policy policy) {
    List<String> evidence = new ArrayList<>();
    Finding finding = find(request, policy, evidence);
    evidence.replaceAll(LibraryProbe::printable);
    return Fact.machine(
        request.name(),
        request.question(),
        finding.state(),
        finding.reason(),
        finding.values(),
        evidence);
  }

  private Finding find(LibraryRequest request, Policy policy, List<String> evidence) {
    if (policy.mode() == Policy.Mode.OFF) {
      return new Finding(State.UNUSABLE, "it is off (" + policy.origin() + ")");
    }
    VersionRange range;
    try {
      range = VersionRange.parse(request.version());
    } catch (IllegalArgumentException e) {
      return new Finding(State.UNKNOWN, "its version range is malformed: " + e.getMessage());
    }
    return policy.path().isEmpty()
        ? search(request, range, evidence)
        : judge(request, range, policy, evidence);
  }

  private Finding search(LibraryRequest request, VersionRange range, List<String> evidence) {
    if (request.sonames().isEmpty()) {
      return new Finding(
          State.UNKNOWN,
          "it has no sonames, so there is nothing to look for; name some, such as libsodium.so.23");
    }
    PackageClaim claim = claim(request, evidence);
    LibraryFinder.Survey survey = finder().survey(request.sonames(), claim.libraryDirectories());
    evidence.addAll(survey.attempts());
    LibraryInspection inspection =
        new LibraryInspection(machine.platform(), request, range, evidence);
    return survey
        .usable()
        .map(file -> inspection.inspect(file, claim.versionOf(file)))
        .orElseGet(() -> Refusals.of(survey.refused()).orElseGet(() -> absent(request)));
  }

  private Finding judge(
      LibraryRequest request, VersionRange range, Policy policy, List<String> evidence) {
    LibraryFinder.Survey survey = finder().surveyAt(Path.of(policy.path()));
    evidence.addAll(survey.attempts());
    LibraryInspection inspection =
        new LibraryInspection(machine.platform(), request, range, evidence);
    return survey
        .usable()
        .map(file -> inspection.inspect(file, Optional.empty()))
        .or(() -> Refusals.of(survey.refused()))
        .orElseGet(
            () ->
                new Finding(
                    State.ABSENT, "the file that " + policy.origin() + " names does not exist"));
  }

  private PackageClaim claim(LibraryRequest request, List<String> evidence) {
    Root root = Root.of(machine.root());
    if (request.pkgConfig().isEmpty()) {
      return new PackageClaim(Optional.empty(), root, evidence);
    }
    PkgConfig.Found found =
        new PkgConfig(machine.platform(), root, machine.environment()).find(request.pkgConfig());
    evidence.addAll(found.attempts());
    return new PackageClaim(found.file(), root, evidence);
  }

  private LibraryFinder finder() {
    return LibraryFinder.forPlatform(machine.platform(), machine.root(), machine.environment());
  }

  /** Names of directories come from files and variables, and evidence ends on a terminal. */
  private static String printable(String line) {
    return line.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
  }

  private static Finding absent(LibraryRequest request) {
    return new Finding(
        State.ABSENT,
        "none of its file names is in the directories that were searched: "
            + String.join(", ", request.shownSonames()));
  }
}
