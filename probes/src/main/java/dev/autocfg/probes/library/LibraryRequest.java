package dev.autocfg.probes.library;

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
 */
public record LibraryRequest(
    String name,
    String pkgConfig,
    String version,
    String versionFunction,
    List<String> sonames,
    List<String> symbols) {

  /** Keeps copies. */
  public LibraryRequest {
    sonames = List.copyOf(sonames);
    symbols = List.copyOf(symbols);
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
   * (pkg-config x) of version >=1.0 that exports x_init, x_version?}
   */
  String question() {
    StringBuilder text = new StringBuilder("Is there a library");
    if (!sonames.isEmpty()) {
      text.append(" named ").append(String.join(" or ", shownSonames()));
    }
    if (!pkgConfig.isEmpty()) {
      text.append(" (pkg-config ").append(shown(pkgConfig)).append(')');
    }
    if (!version.isBlank()) {
      text.append(" of version ").append(version.strip());
    }
    if (!required().isEmpty()) {
      text.append(" that exports ").append(String.join(", ", required()));
    }
    return text.append('?').toString();
  }

  List<String> shownSonames() {
    return sonames.stream().map(LibraryRequest::shown).toList();
  }

  /** Leaves directories out: they are of no use here, and tell about somebody's machine. */
  private static String shown(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
