package dev.autocfg.inspect.library;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.internal.LibraryFile;
import dev.autocfg.internal.LibrarySearch;
import dev.autocfg.internal.Policy;
import dev.autocfg.internal.Root;
import dev.autocfg.language.text.PlainText;
import dev.autocfg.probes.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The probe that answers whether a native library is on a machine and exports what is asked for.
 *
 * <ol>
 *   <li>The policy may forbid the library, or name the one file to look at.
 *   <li>Else the sonames are looked for in {@link Places}. The run time knows only some of them:
 *       what is elsewhere, it finds by {@code LD_LIBRARY_PATH} or a policy with a path.
 *   <li>The file must export every symbol; its version, where one is known, must be acceptable.
 * </ol>
 */
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
   *       itself, else the one it was found by; values {@code version} and {@code versionSource},
   *       only if something states the version of that very file.
   *   <li>ABSENT: no file under any of the names, in the places that the evidence lists.
   *   <li>UNUSABLE: turned off, for another architecture, no shared object, without a symbol, or of
   *       a version outside the range.
   *   <li>UNKNOWN: damaged or unreadable, of a platform whose format is not known (AIX), of a
   *       machine whose files are not available, or a request that asks for nothing.
   * </ul>
   */
  public Fact probe(LibraryRequest request, Policy policy) {
    return answer(request, policy).fact();
  }

  /** Returns the answer of {@link #probe}, with the library that it is about. */
  public LibraryAnswer answer(LibraryRequest request, Policy policy) {
    List<String> evidence = new ArrayList<>();
    Finding finding = find(request, policy, evidence);
    evidence.replaceAll(PlainText::of);
    Fact fact =
        new Fact(
            request.name(),
            request.query(),
            Scope.MACHINE,
            finding.state(),
            finding.reason(),
            finding.values(),
            evidence);
    String name = finding.values().library().soname();
    Set<String> exported = finding.state() == State.PRESENT ? request.query().required() : Set.of();
    return new LibraryAnswer(
        fact, finding.file().map(file -> new ReadLibrary(file, name, machine, exported)));
  }

  private Finding find(LibraryRequest request, Policy policy, List<String> evidence) {
    if (policy.mode() == Policy.Mode.OFF) {
      return new Finding(State.UNUSABLE, "it is off (" + policy.origin() + ")");
    }
    return policy.path().isEmpty() ? search(request, evidence) : judge(request, policy, evidence);
  }

  private Finding search(LibraryRequest request, List<String> evidence) {
    if (request.sonames().isEmpty()) {
      return new Finding(
          State.UNKNOWN,
          "it has no sonames, so there is nothing to look for; name some, such as libsodium.so.23");
    }
    if (!machine.hasFiles()) {
      return new Finding(
          State.UNKNOWN,
          "the files of "
              + machine.platform()
              + " are not available (-Aautocfg.sysroot); it is looked for at run time");
    }
    Places places = Places.of(request, machine);
    noteRoot(evidence);
    evidence.addAll(places.notes());
    try (OpenLibrary open = new OpenLibrary(machine)) {
      LibrarySearch.Result search =
          LibrarySearch.find(open, machine.rooted(), places.all(), request.sonames());
      evidence.addAll(search.attempts());
      Optional<LibraryFile> found = search.usable();
      if (found.isEmpty()) {
        return Refusals.of(search.refused()).orElseGet(() -> absent(request, places, machine));
      }
      Optional<KnownVersion> version =
          new VersionFinder(request, machine, places.description(), evidence)
              .versionOf(found.get());
      return new LibraryInspection(machine, request.query(), evidence)
          .inspect(open, found.get(), version);
    }
  }

  private void noteRoot(List<String> evidence) {
    Root root = machine.rooted();
    if (!root.isWhole()) {
      evidence.add("looked inside " + root);
    }
  }

  /** A path names a file of this machine, whatever the target is. */
  private Finding judge(LibraryRequest request, Policy policy, List<String> evidence) {
    try (OpenLibrary open = new OpenLibrary(machine)) {
      LibrarySearch.Result search = LibrarySearch.check(open, Path.of(policy.path()));
      evidence.addAll(search.attempts());
      LibraryInspection inspection = new LibraryInspection(machine, request.query(), evidence);
      return search
          .usable()
          .map(
              file -> inspection.inspect(open, file, VersionFinder.ofSoname(request.query(), file)))
          .or(() -> Refusals.of(search.refused()))
          .orElseGet(
              () ->
                  new Finding(
                      State.ABSENT, "the file that " + policy.origin() + " names does not exist"));
    }
  }

  private static Finding absent(LibraryRequest request, Places places, Machine machine) {
    String names = String.join(", ", request.query().shownSonames());
    String reason = "none of its file names is in the " + places.inWords() + ": " + names;
    if (machine.platform().os().equals("macos") && !TextStubs.areOn(machine)) {
      return new Finding(
          State.UNKNOWN,
          reason
              + "; macOS keeps libraries of its own outside of files, and there is no SDK to read");
    }
    return places.unread().isEmpty()
        ? new Finding(State.ABSENT, reason)
        : new Finding(
            State.UNKNOWN, reason + "; could not be read: " + String.join(", ", places.unread()));
  }
}
