package dev.autocfg.inspect.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks for a native library, as {@code @ProbeLibrary} does. Equal requests are the same question.
 *
 * @param name the probe's name
 * @param pkgConfig the name of its {@code .pc} file without the ending; empty for none
 * @param version the acceptable versions, {@code ">=1.0.12, <2"}; empty for any
 * @param versionFunction the C function that tells the version at run time; empty for none
 * @param sonames the acceptable file names, best first
 * @param symbols what must be exported
 * @param versions what else tells the version
 * @param includesDependencies whether what the library needs may export the symbols as well
 * @param packages what to install, {@code debian:libsodium-dev}
 */
public record LibraryRequest(
    String name,
    String pkgConfig,
    String version,
    String versionFunction,
    List<String> sonames,
    List<String> symbols,
    VersionSources versions,
    boolean includesDependencies,
    List<String> packages) {

  /** Keeps copies. */
  public LibraryRequest {
    sonames = List.copyOf(sonames);
    symbols = List.copyOf(symbols);
    packages = List.copyOf(packages);
  }

  /** Asks the library's own table, and knows no more of it. */
  public LibraryRequest(
      String name,
      String pkgConfig,
      String version,
      String versionFunction,
      List<String> sonames,
      List<String> symbols) {
    this(
        name,
        pkgConfig,
        version,
        versionFunction,
        sonames,
        symbols,
        VersionSources.NONE,
        false,
        List.of());
  }

  /** Returns the same question, as what to install is no part of it. */
  public LibraryRequest withoutPackages() {
    return new LibraryRequest(
        name,
        pkgConfig,
        version,
        versionFunction,
        sonames,
        symbols,
        versions,
        includesDependencies,
        List.of());
  }

  /** Returns everything that must be exported, each once: the symbols and the version function. */
  Set<String> required() {
    Set<String> required = new LinkedHashSet<>(symbols);
    if (!versionFunction.isEmpty()) {
      required.add(versionFunction);
    }
    return required;
  }

  /**
   * Returns the question in words fit to publish: {@code Is there a libx.so.2 or libx.so.1
   * (pkg-config x) of version >=1.0 told by x.h#X_VERSION that exports x_init, x_version?}
   */
  String question() {
    StringBuilder text = new StringBuilder(LibraryQuestion.START);
    add(text, LibraryQuestion.NAMED, String.join(" or ", shownSonames()));
    add(text, LibraryQuestion.PACKAGE, pkgConfig.isEmpty() ? "" : shown(pkgConfig) + ")");
    add(text, LibraryQuestion.VERSION, version.strip());
    add(text, LibraryQuestion.TOLD, versions.words());
    add(
        text,
        includesDependencies ? LibraryQuestion.OFFERS : LibraryQuestion.EXPORTS,
        String.join(", ", required()));
    return text.append('?').toString();
  }

  private static void add(StringBuilder text, String words, String what) {
    if (!what.isEmpty()) {
      text.append(words).append(what);
    }
  }

  List<String> shownSonames() {
    return sonames.stream().map(LibraryRequest::shown).toList();
  }

  /** Leaves directories out: they are of no use here, and tell about somebody's machine. */
  private static String shown(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
