package dev.autocfg.runtime.generated;

import java.util.ArrayList;
import java.util.List;

/**
 * A native library as its probe describes it.
 *
 * @param name the name of the probe, which is also the library's name in the policy
 * @param sonames the acceptable file names, best first
 * @param versions the acceptable versions, such as {@code >=1.0.12}; empty for any
 * @param versionFunction the C name of the function that returns the version; empty if there is
 *     none
 * @param symbols the symbols that must be exported, besides the version function
 */
record LibraryDescription(
    String name,
    List<String> sonames,
    String versions,
    String versionFunction,
    List<String> symbols) {
  LibraryDescription {
    sonames = List.copyOf(sonames);
    symbols = List.copyOf(symbols);
  }

  /** Compares as {@code equals} does, which would link a call site while a program starts. */
  boolean isSameAs(LibraryDescription other) {
    return name.equals(other.name)
        && sonames.equals(other.sonames)
        && versions.equals(other.versions)
        && versionFunction.equals(other.versionFunction)
        && symbols.equals(other.symbols);
  }

  /** Returns every symbol without which the library is refused. */
  List<String> required() {
    List<String> all = new ArrayList<>(symbols);
    if (!versionFunction.isEmpty() && !all.contains(versionFunction)) {
      all.add(versionFunction);
    }
    return all;
  }
}
