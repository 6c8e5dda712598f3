package dev.autocfg.runtime.generated;

import dev.autocfg.internal.LibraryFinder;
import dev.autocfg.internal.RegularFile;
import dev.autocfg.internal.Version;
import dev.autocfg.internal.VersionRange;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A library as all native interfaces of one module share it: its file is looked for once and opened
 * once.
 *
 * <p>Modules do not share it, since native access is granted to each by itself.
 */
final class SharedLibrary {
  /**
   * The libraries of each module. Weak on both sides: generated code holds the shared libraries, so
   * a class loader that is given up takes them along.
   */
  private static final Map<Module, List<WeakReference<SharedLibrary>>> KNOWN = new WeakHashMap<>();

  private final LibraryDescription description;
  private final LibraryPolicy policy;
  private volatile @Nullable Location location;
  private volatile @Nullable NativeOpener<?> opener;

  private final Once<LibraryOutcome> opening =
      new Once<>() {
        @Override
        LibraryOutcome compute() {
          return open();
        }

        @Override
        LibraryOutcome recursive() {
          return LibraryOutcome.refused(
              description.name() + " was asked for while it is being opened");
        }

        @Override
        boolean isFinal(LibraryOutcome opened) {
          return !opened.mayChange();
        }
      };

  /** The place of the file, or the reason why there is none to use. */
  private record Location(String path, String refusal, boolean mayChange) {}

  SharedLibrary(LibraryDescription description, LibraryPolicy policy) {
    this.description = description;
    this.policy = policy;
  }

  /** Returns the library that the module shares; nothing is looked for yet. */
  static SharedLibrary of(Module module, LibraryDescription description) {
    LibraryPolicy policy = LibraryPolicy.of(description.name());
    synchronized (KNOWN) {
      List<WeakReference<SharedLibrary>> known = KNOWN.get(module);
      if (known == null) {
        known = new ArrayList<>();
        KNOWN.put(module, known);
      }
      for (WeakReference<SharedLibrary> reference : known) {
        SharedLibrary shared = reference.get();
        if (shared != null
            && shared.description.isSameAs(description)
            && shared.policy.isSameAs(policy)) {
          return shared;
        }
      }
      SharedLibrary shared = new SharedLibrary(description, policy);
      known.add(new WeakReference<>(shared));
      return shared;
    }
  }

  LibraryDescription description() {
    return description;
  }

  LibraryPolicy policy() {
    return policy;
  }

  /** Returns whether there is a usable file, without opening it. */
  LibraryOutcome file() {
    Location found = location();
    return found.refusal.isEmpty() ? LibraryOutcome.found(inWords(found)) : refused(found);
  }

  private static LibraryOutcome refused(Location found) {
    return found.mayChange
        ? LibraryOutcome.refusedForNow(found.refusal, new PassingException(found.refusal))
        : LibraryOutcome.refused(found.refusal);
  }

  /** Returns the opened and checked library; the opener of the first caller opens it. */
  LibraryOutcome opened(NativeOpener<?> first) {
    if (opener == null) {
      opener = first; // Any will do: all of a module make the same calls.
    }
    return opening.get();
  }

  private LibraryOutcome open() {
    Location found = location();
    if (!found.refusal.isEmpty()) {
      return refused(found);
    }
    try {
      return check(opener.open(found.path));
    } catch (Exception | Error e) {
      FailureReason.propagateFatal(e);
      return notOpened(found, e);
    }
  }

  /** The loader does not tell why it failed; a second look at the file tells what may pass. */
  private LibraryOutcome notOpened(Location found, Throwable failure) {
    String reason = inWords(found) + " could not be opened: " + FailureReason.of(failure);
    try {
      RegularFile.check(Path.of(found.path));
    } catch (IOException e) {
      String why = reason + "; it " + RegularFile.why(e);
      return RegularFile.mayPass(e)
          ? LibraryOutcome.refusedForNow(why, failure)
          : LibraryOutcome.refused(why, failure);
    }
    return LibraryOutcome.refused(reason, failure);
  }

  /** Checks the version, which says more than missing symbols, and then the symbols. */
  private LibraryOutcome check(OpenedLibrary library) {
    String version = "";
    if (library.report().isPresent()) {
      String report = library.report().get();
      version = ReportedVersion.in(report);
      String fault = versionFault(report, version);
      if (!fault.isEmpty()) {
        return LibraryOutcome.refused(fileInWords() + fault + "; " + remedy());
      }
    }
    String missing = missing(description.required(), library, opener);
    return missing.isEmpty()
        ? LibraryOutcome.usable(summary(version), library, version)
        : LibraryOutcome.refused(missing);
  }

  /** Returns what is wrong with the reported version; empty if nothing is. */
  private String versionFault(String report, String version) {
    if (report.isBlank()) {
      return " reports no version: its version function returned nothing";
    }
    if (version.isEmpty()) {
      return " reports \"" + excerpt(report) + "\", which is not a version";
    }
    boolean fits = VersionRange.parse(description.versions()).contains(Version.parse(version));
    return fits ? "" : " is version " + version + ", but " + description.versions() + " is needed";
  }

  private static String excerpt(String text) {
    String start = text.length() <= 40 ? text : text.substring(0, 40) + "…";
    return FailureReason.oneLine(start);
  }

  /** Returns the reason why symbols are missing; empty if all are exported. */
  String missing(List<String> symbols, OpenedLibrary library, NativeOpener<?> asking) {
    List<String> missing = new ArrayList<>();
    for (String symbol : symbols) {
      if (!asking.exports(library, symbol)) {
        missing.add(symbol);
      }
    }
    return missing.isEmpty()
        ? ""
        : fileInWords() + " does not export " + String.join(", ", missing) + "; " + remedy();
  }

  private String summary(String version) {
    return version.isEmpty()
        ? fileInWords()
        : description.name() + " " + version + " at " + location().path;
  }

  private String fileInWords() {
    return inWords(location());
  }

  private String inWords(Location found) {
    return description.name() + " at " + found.path;
  }

  private String remedy() {
    return "install one that fits, or name its file with -Dautocfg."
        + description.name()
        + "=<absolute path>";
  }

  private Location location() {
    Location known = location;
    if (known == null) {
      known = locate();
      location = known.mayChange ? null : known; // A race finds the same answer twice.
    }
    return known;
  }

  private Location locate() {
    if (!policy.fault().isEmpty()) {
      return new Location("", policy.fault(), false);
    }
    if (policy.off()) {
      return new Location("", description.name() + " is off (" + policy.origin() + ")", false);
    }
    String path = policy.policy().path();
    LibraryFinder.Found found =
        path.isEmpty() ? FoundFiles.named(description.sonames()) : FoundFiles.at(path);
    if (found.file().isPresent()) {
      return new Location(found.file().get().toString(), "", false);
    }
    return new Location("", path.isEmpty() ? notFound(found) : unusable(found), found.mayChange());
  }

  private String unusable(LibraryFinder.Found found) {
    return policy.origin()
        + " names a file that cannot be used: "
        + String.join("; ", found.attempts())
        + "; correct the path, or remove the setting";
  }

  private String notFound(LibraryFinder.Found found) {
    return "no usable file of "
        + description.name()
        + " was found; looked for "
        + String.join(", ", description.sonames())
        + ": "
        + String.join("; ", found.attempts())
        + "; install it, or name its file with -Dautocfg."
        + description.name()
        + "=<absolute path>";
  }
}
