package dev.autocfg.runtime;

import dev.autocfg.internal.LibraryFinder;
import dev.autocfg.internal.Version;
import dev.autocfg.internal.VersionRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Describes a native library, finds its file, and holds what the file turned out to be.
 *
 * <p>Nothing here loads anything. Generated code opens the file and reports back, in this order:
 * {@link #path}, {@link #reportVersion}, {@link #reportSymbol} for each of {@link #symbols}, {@link
 * #checkSymbols}. It does so in a static initialiser, which is what makes the fields safe to read
 * afterwards from any thread.
 */
public final class NativeLibrary implements NativeDependency {
  private final String name;
  private final List<String> sonames;
  private final String range;
  private final List<String> required;
  private final List<String> optional;
  private final Policies policies;
  private final Set<String> asked = new HashSet<>();
  private final Set<String> exported = new HashSet<>();
  private volatile Location location;
  private String version = "";

  /** Where the file is, or why there is none to use. */
  private record Location(String path, String refusal) {
    static Location none(String refusal) {
      return new Location("", refusal);
    }
  }

  private NativeLibrary(Builder builder) {
    this.name = builder.name;
    this.sonames = builder.sonames;
    this.range = builder.range;
    this.required = builder.required;
    this.optional = builder.optional;
    this.policies = Policies.of(builder.name);
  }

  /** Begins the description of a library by the name of its probe. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  @Override
  public String library() {
    return name;
  }

  @Override
  public boolean required() {
    return policies.demands();
  }

  @Override
  public String policyOrigin() {
    return policies.policy().origin();
  }

  /** Returns whether the user turned the library off, or wrote a policy that says nothing. */
  boolean barred() {
    return policies.off() || !policies.fault().isEmpty();
  }

  /** Returns whether there is a file of the library that this JVM's machine can load. */
  @Override
  public Availability availability() {
    Location found = location();
    return found.refusal.isEmpty()
        ? Availability.yes(fileInWords())
        : Availability.no(found.refusal);
  }

  /**
   * Returns the absolute path of the library's file.
   *
   * @throws NativeUnavailableException if the user turned the library off or there is no usable
   *     file
   */
  public String path() {
    Location found = location();
    if (!found.refusal.isEmpty()) {
      throw new NativeUnavailableException(found.refusal);
    }
    return found.path;
  }

  /** Returns the symbols to report on: those that must be there, then those that may. */
  public List<String> symbols() {
    List<String> all = new ArrayList<>(required);
    all.addAll(optional);
    return all;
  }

  /**
   * Takes the version that the library reports: of a longer text, the first word that looks like a
   * version.
   *
   * @param reported what the C function returned; {@code null} for {@code NULL}
   * @throws NativeUnavailableException if it is outside the described range, or no version at all
   */
  public void reportVersion(String reported) {
    if (reported == null || reported.isBlank()) {
      throw new NativeUnavailableException(
          fileInWords() + " tells no version: its version function returned nothing; " + remedy());
    }
    String found = ReportedVersion.in(reported);
    if (found.isEmpty()) {
      throw new NativeUnavailableException(
          fileInWords()
              + " tells a version that is none, \""
              + excerpt(reported)
              + "\"; "
              + remedy());
    }
    if (!VersionRange.parse(range).contains(Version.parse(found))) {
      throw new NativeUnavailableException(
          fileInWords() + " is version " + found + ", but " + range + " is needed; " + remedy());
    }
    version = found;
  }

  private static String excerpt(String text) {
    String start = text.length() <= 40 ? text : text.substring(0, 40) + "…";
    return Failures.oneLine(start);
  }

  /** Takes whether the library exports one of {@link #symbols}. */
  public void reportSymbol(String symbol, boolean there) {
    asked.add(symbol);
    if (there) {
      exported.add(symbol);
    }
  }

  /**
   * Checks that every symbol that must be there was reported.
   *
   * @throws NativeUnavailableException naming each that is not there
   */
  public void checkSymbols() {
    List<String> missing = new ArrayList<>(required);
    missing.removeAll(exported);
    if (!missing.isEmpty()) {
      throw new NativeUnavailableException(
          fileInWords() + " does not export " + String.join(", ", missing) + "; " + remedy());
    }
  }

  @Override
  public Optional<String> version() {
    return version.isEmpty() ? Optional.empty() : Optional.of(version);
  }

  @Override
  public boolean exports(String symbol) {
    return exported.contains(symbol);
  }

  @Override
  public boolean wasAskedFor(String symbol) {
    return asked.contains(symbol);
  }

  /** Returns what was checked, for an explanation. */
  String summary() {
    StringBuilder text = new StringBuilder(name);
    if (!version.isEmpty()) {
      text.append(' ').append(version);
    }
    return text.append(" at ").append(path()).toString();
  }

  private Location location() {
    Location known = location;
    if (known == null) {
      known = locate();
      location = known; // A race finds the same answer twice.
    }
    return known;
  }

  private Location locate() {
    if (!policies.fault().isEmpty()) {
      return Location.none(policies.fault());
    }
    if (policies.off()) {
      return Location.none(name + " is off (" + policyOrigin() + ")");
    }
    LibraryFinder finder = LibraryFinder.ofThisMachine();
    String path = policies.policy().path();
    LibraryFinder.Found found =
        path.isEmpty() ? finder.find(sonames) : finder.findAt(Path.of(path));
    if (found.file().isPresent()) {
      return new Location(found.file().get().toString(), "");
    }
    return Location.none(path.isEmpty() ? notFound(found) : unusable(found));
  }

  private String unusable(LibraryFinder.Found found) {
    return policyOrigin()
        + " names a file that cannot be used: "
        + String.join("; ", found.attempts())
        + "; correct the path, or remove the setting";
  }

  private String notFound(LibraryFinder.Found found) {
    return "no usable file of "
        + name
        + " was found; looked for "
        + String.join(", ", sonames)
        + ": "
        + String.join("; ", found.attempts())
        + "; install it, or name its file with -Dautocfg."
        + name
        + "=<absolute path>";
  }

  private String fileInWords() {
    return name + " at " + path();
  }

  private String remedy() {
    return "install one that fits, or name its file with -Dautocfg." + name + "=<absolute path>";
  }

  /** Collects the description of a library. */
  public static final class Builder {
    private final String name;
    private List<String> sonames = List.of();
    private String range = "";
    private List<String> required = List.of();
    private List<String> optional = List.of();

    private Builder(String name) {
      this.name = name;
    }

    /** Sets the acceptable file names, best first. */
    public Builder sonames(String... names) {
      sonames = List.of(names);
      return this;
    }

    /** Sets the acceptable versions, such as {@code ">=1.0.12"}; empty for any. */
    public Builder versions(String versions) {
      range = versions;
      return this;
    }

    /** Sets the symbols that must be exported. */
    public Builder symbols(String... names) {
      required = List.of(names);
      return this;
    }

    /** Sets the symbols that a condition asks for and that may be missing. */
    public Builder optionalSymbols(String... names) {
      optional = List.of(names);
      return this;
    }

    /** Returns the library; nothing is looked for yet. */
    public NativeLibrary build() {
      return new NativeLibrary(this);
    }
  }
}
