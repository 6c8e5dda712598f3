package dev.autocfg.runtime.generated;

import dev.autocfg.internal.Truth;
import dev.autocfg.runtime.Availability;
import dev.autocfg.runtime.NativeUnavailableException;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A native library as one generated class asks for it.
 *
 * <p>The description is immutable, and making it has no effect: the file is looked for, opened and
 * checked when the library is first asked for, once for all generated classes of a module that
 * describe it alike.
 */
public final class NativeLibrary {
  private final SharedLibrary shared;
  private final Optional<FfmImplementation> ffm;
  private final String leftOut;

  private final Once<LibraryOutcome> outcome =
      new Once<>() {
        @Override
        LibraryOutcome compute() {
          return ask();
        }

        @Override
        LibraryOutcome recursive() {
          return LibraryOutcome.refused(library() + " was asked for while it is being opened");
        }

        @Override
        boolean isFinal(LibraryOutcome asked) {
          return !asked.mayChange();
        }
      };

  NativeLibrary(SharedLibrary shared, Optional<FfmImplementation> ffm, String leftOut) {
    this.shared = shared;
    this.ffm = ffm;
    this.leftOut = leftOut;
  }

  /** Begins the description of a library by the name of its probe. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Returns the name of the library's probe, which is also its name in the policy. */
  public String library() {
    return shared.description().name();
  }

  /** Returns whether the library can be used, with the reason. Never throws. */
  public Availability availability() {
    return outcome().availability();
  }

  /** Returns the version that the library reported; nothing where it could not be asked. */
  public Optional<String> version() {
    String version = outcome().version();
    return version.isEmpty() ? Optional.empty() : Optional.of(version);
  }

  /** Returns whether the library exports a symbol; open where the library was not opened. */
  Truth exports(String symbol) {
    Optional<OpenedLibrary> opened = outcome().opened();
    return opened.isPresent()
        ? Truth.of(ffm.orElseThrow().opener().exports(opened.get(), symbol))
        : Truth.OPEN;
  }

  /** Returns whether the last answer was a failure that may pass. */
  boolean mayChange() {
    return outcome.passing() != null;
  }

  LibraryOutcome outcome() {
    return outcome.get();
  }

  /** Returns the implementation of the native interface of the generated class. */
  Object link(OpenedLibrary opened) {
    return ffm.orElseThrow().opener().link(opened);
  }

  /** Returns whether the library can be used and exports one of some names. */
  boolean exportsOneOf(List<String> names) {
    Optional<OpenedLibrary> opened = outcome().opened();
    return opened.isPresent()
        && names.stream().anyMatch(name -> ffm.orElseThrow().opener().exports(opened.get(), name));
  }

  /**
   * Returns the reason why functions are missing; empty if all are exported.
   *
   * @param alternatives the names of functions of which one is enough
   */
  String missing(List<String> functions, List<List<String>> alternatives, OpenedLibrary opened) {
    List<String> wanted = new ArrayList<>(functions);
    for (List<String> names : alternatives) {
      if (!exportsOneOf(names)) {
        wanted.add(names.get(0));
      }
    }
    return shared.missing(wanted, opened, ffm.orElseThrow().opener());
  }

  /**
   * Asks in this order: whether the build left the library out, policy, JDK, FFM implementation,
   * native access, and then what {@link SharedLibrary} checks. The first refusal is the outcome.
   */
  private LibraryOutcome ask() {
    if (!leftOut.isEmpty()) {
      return LibraryOutcome.refused(leftOut);
    }
    if (ffm.isEmpty() || shared.policy().barred()) {
      return shared.file();
    }
    FfmImplementation implementation = ffm.get();
    try {
      implementation.checkRelease();
      NativeOpener<?> opener = implementation.opener();
      if (!shared.policy().demands()) {
        implementation.checkAccess();
      }
      LibraryOutcome opened = shared.opened(opener);
      return FailureReason.isForbidden(opened.cause())
          ? LibraryOutcome.refused(implementation.forbidden(), opened.cause())
          : opened;
    } catch (NativeUnavailableException e) {
      return LibraryOutcome.refused(e.getMessage(), e);
    }
  }

  /** A collector of the description of a library. */
  public static final class Builder {
    private final String name;
    private List<String> sonames = List.of();
    private String versions = "";
    private String versionFunction = "";
    private List<String> symbols = List.of();

    private Builder(String name) {
      this.name = name;
    }

    /** Sets the acceptable file names, best first. */
    public Builder sonames(String... names) {
      sonames = List.of(names);
      return this;
    }

    /** Sets the acceptable versions, such as {@code ">=1.0.12"}; empty for any. */
    public Builder versions(String range) {
      versions = range;
      return this;
    }

    /** Sets the C name of the function that returns the version. */
    public Builder versionFunction(String function) {
      versionFunction = function;
      return this;
    }

    /** Sets the symbols that the library must export. */
    public Builder symbols(String... names) {
      symbols = List.of(names);
      return this;
    }

    /**
     * Returns the library as a class opens it that is compiled for JDK 22.
     *
     * @param lookup the full-privilege lookup of the generated {@code FooNative}
     * @param classes the binary names, without the package, of the {@link NativeOpener} and of the
     *     classes that it needs
     */
    public NativeLibrary openedBy(Lookup lookup, String... classes) {
      Module module = lookup.lookupClass().getModule();
      FfmImplementation ffm = new FfmImplementation(lookup, List.of(classes));
      return new NativeLibrary(SharedLibrary.of(module, description()), Optional.of(ffm), "");
    }

    /**
     * Returns the library as a class asks for it that never opens it: whether there is a usable
     * file.
     *
     * @param lookup the lookup of the generated class
     */
    public NativeLibrary neverOpened(Lookup lookup) {
      Module module = lookup.lookupClass().getModule();
      return new NativeLibrary(SharedLibrary.of(module, description()), Optional.empty(), "");
    }

    /**
     * Returns the library for a class that was built without it.
     *
     * @param lookup the lookup of the generated class
     * @param reason the builder's setting, in words
     */
    public NativeLibrary leftOut(Lookup lookup, String reason) {
      Module module = lookup.lookupClass().getModule();
      return new NativeLibrary(SharedLibrary.of(module, description()), Optional.empty(), reason);
    }

    LibraryDescription description() {
      return new LibraryDescription(name, sonames, versions, versionFunction, symbols);
    }
  }
}
