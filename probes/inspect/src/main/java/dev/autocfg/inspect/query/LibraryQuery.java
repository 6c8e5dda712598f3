package dev.autocfg.inspect.query;

import dev.autocfg.internal.VersionRange;
import dev.autocfg.language.condition.NameKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The question for a native library.
 *
 * @param pkgConfig the name of its {@code .pc} file without the ending; empty for none
 * @param version the acceptable versions
 * @param versionFunction the C function that returns the version at run time; empty for none
 * @param sonames the acceptable file names, best first
 * @param symbols what must be exported
 * @param sonameVersions which versions a soname stands for
 * @param versionHeader the macro that defines the version
 * @param includeDependencies whether what the library needs may export the symbols as well
 */
public record LibraryQuery(
    String pkgConfig,
    VersionRange version,
    String versionFunction,
    List<String> sonames,
    List<String> symbols,
    SonameTable sonameVersions,
    Optional<VersionHeader> versionHeader,
    boolean includeDependencies)
    implements Query {

  /** Keeps copies. */
  public LibraryQuery {
    sonames = List.copyOf(sonames);
    symbols = List.copyOf(symbols);
  }

  /** Returns a question for any version of a library that exports symbols. */
  public static LibraryQuery of(String pkgConfig, List<String> sonames, List<String> symbols) {
    return new LibraryQuery(
        pkgConfig,
        VersionRange.parse(""),
        "",
        sonames,
        symbols,
        SonameTable.EMPTY,
        Optional.empty(),
        false);
  }

  @Override
  public Kind kind() {
    return Kind.LIBRARY;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.library(this);
  }

  @Override
  public List<String> constants() {
    return List.of("VERSION", "SONAME");
  }

  @Override
  public NameKind conditionName() {
    return NameKind.LIBRARY;
  }

  /** Returns everything that must be exported, each once: the symbols and the version function. */
  public Set<String> required() {
    Set<String> required = new LinkedHashSet<>(symbols);
    if (!versionFunction.isEmpty()) {
      required.add(versionFunction);
    }
    return required;
  }

  /**
   * Returns {@code Is there a library named libx.so.2 or libx.so.1 (pkg-config x) of version >=1.0
   * by x.h#X_VERSION that exports x_init, x_version?}
   */
  @Override
  public String words() {
    StringBuilder text = new StringBuilder("Is there a library");
    add(text, " named ", String.join(" or ", shownSonames()), "");
    add(text, " (pkg-config ", shownPackage(), ")");
    add(text, " of version ", version.toString(), "");
    add(text, " by ", String.join(" and ", versionSources()), "");
    String exports = includeDependencies ? " that itself or with what it needs" : " that";
    add(text, exports + " exports ", String.join(", ", required()), "");
    return text.append('?').toString();
  }

  private List<String> versionSources() {
    List<String> sources = new ArrayList<>(sonameVersions.texts());
    versionHeader.ifPresent(header -> sources.add(header.toString()));
    return sources;
  }

  private static void add(StringBuilder text, String before, String what, String after) {
    if (!what.isEmpty()) {
      text.append(before).append(what).append(after);
    }
  }

  /** Returns the name of the package as it may be published. */
  public String shownPackage() {
    return shown(pkgConfig);
  }

  /** Returns the file names as they may be published. */
  public List<String> shownSonames() {
    return sonames.stream().map(LibraryQuery::shown).toList();
  }

  /** Leaves directories out: they are useless here, and those of somebody's machine. */
  private static String shown(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
