package dev.autocfg.inspect.library;

import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.internal.VersionRange;
import java.util.List;

/**
 * A native library to look for: its question, and the name by which policies and variables refer to
 * it.
 *
 * @param name the probe's name
 * @param query the question
 * @param packages what to install, {@code debian:libsodium-dev}
 */
public record LibraryRequest(String name, LibraryQuery query, List<String> packages) {

  /** Keeps a copy. */
  public LibraryRequest {
    packages = List.copyOf(packages);
  }

  /** Creates a request that names no packages. */
  public LibraryRequest(String name, LibraryQuery query) {
    this(name, query, List.of());
  }

  /** Creates a request for any version of a library that exports symbols. */
  public LibraryRequest(String name, String pkgConfig, List<String> sonames, List<String> symbols) {
    this(name, LibraryQuery.of(pkgConfig, sonames, symbols));
  }

  /** Returns the name of its {@code .pc} file without the ending; empty for none. */
  public String pkgConfig() {
    return query.pkgConfig();
  }

  /** Returns the acceptable versions. */
  public VersionRange version() {
    return query.version();
  }

  /** Returns the C function that returns the version at run time; empty for none. */
  public String versionFunction() {
    return query.versionFunction();
  }

  /** Returns the acceptable file names, best first. */
  public List<String> sonames() {
    return query.sonames();
  }

  /** Returns what must be exported. */
  public List<String> symbols() {
    return query.symbols();
  }
}
