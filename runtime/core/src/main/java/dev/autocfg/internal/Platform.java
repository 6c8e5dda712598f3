package dev.autocfg.internal;

import java.util.Locale;

/**
 * An operating system and a processor architecture, each by its canonical name.
 *
 * @param os {@code linux}, {@code macos}, {@code windows}, {@code freebsd}, or any other name in
 *     lower case
 * @param arch {@code x86_64}, {@code x86}, {@code aarch64}, {@code arm}, {@code riscv64}, {@code
 *     ppc64le}, {@code s390x}, or any other name in lower case
 */
public record Platform(String os, String arch) {

  /** Converts both names to the canonical ones: {@code ("Mac OS X", "arm64")} is macos-aarch64. */
  public Platform {
    os = canonicalOs(os.strip().toLowerCase(Locale.ROOT));
    arch = canonicalArch(arch.strip().toLowerCase(Locale.ROOT));
    if (os.isEmpty() || arch.isEmpty()) {
      throw malformed(os + "-" + arch);
    }
  }

  /** Returns the platform that this JVM was built for, whose libraries it can load. */
  public static Platform current() {
    return new Platform(named("os.name"), named("os.arch"));
  }

  private static String named(String property) {
    String value = Settings.property(property);
    return value == null || value.isBlank() ? "unknown" : value;
  }

  /**
   * Parses the format of {@link #toString}: the system, {@code -}, the architecture.
   *
   * @throws IllegalArgumentException if either part is missing
   */
  public static Platform parse(String text) {
    // The last dash, since names of systems may contain dashes (hp-ux).
    int dash = text.lastIndexOf('-');
    if (dash < 0) {
      throw malformed(text);
    }
    return new Platform(text.substring(0, dash), text.substring(dash + 1));
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "expected a platform such as linux-aarch64, got \"" + text + "\"");
  }

  private static String canonicalOs(String os) {
    if (os.startsWith("windows")) {
      return "windows";
    }
    return os.startsWith("mac") || os.equals("darwin") ? "macos" : os;
  }

  private static String canonicalArch(String arch) {
    return switch (arch) {
      case "amd64", "x64", "x86-64" -> "x86_64";
      case "i386", "i486", "i586", "i686" -> "x86";
      case "arm64" -> "aarch64";
      case "arm32", "armhf", "armel", "armv6l", "armv7", "armv7l" -> "arm";
      case "powerpc64le", "ppc64el" -> "ppc64le";
      case "powerpc64" -> "ppc64";
      default -> arch;
    };
  }

  /**
   * Returns the name of Debian's directories for the architecture on Linux, {@code
   * aarch64-linux-gnu}; wiki.debian.org/Multiarch.
   */
  public String multiarch() {
    return switch (arch) {
      case "x86" -> "i386-linux-gnu";
      case "arm" -> "arm-linux-gnueabihf";
      case "ppc64le" -> "powerpc64le-linux-gnu";
      case "ppc64" -> "powerpc64-linux-gnu";
      default -> arch + "-linux-gnu";
    };
  }

  /** Returns for example {@code linux-aarch64}. */
  @Override
  public String toString() {
    return os + "-" + arch;
  }
}
