package dev.autocfg.runtime.generated;

import java.util.Optional;

/**
 * A library that generated code has opened.
 *
 * @param symbols the {@code java.lang.foreign.SymbolLookup} of the library, a type that the release
 *     this class is compiled for does not have
 * @param report what the version function returned, empty text for {@code NULL}; nothing where
 *     there is no version function
 */
public record OpenedLibrary(Object symbols, Optional<String> report) {
  /** Returns a library whose version was not asked for. */
  public static OpenedLibrary of(Object symbols) {
    return new OpenedLibrary(symbols, Optional.empty());
  }

  /**
   * Returns a library whose version function was called.
   *
   * @param report what the function returned, or {@code null} for {@code NULL}
   */
  public static OpenedLibrary reporting(Object symbols, String report) {
    return new OpenedLibrary(symbols, Optional.of(report == null ? "" : report));
  }
}
