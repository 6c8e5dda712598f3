package dev.autocfg.language.condition;

import dev.autocfg.internal.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The two built-in names that are compared with a word.
 *
 * <p>The words are closed lists, so that a misspelt one is an error and not a candidate that is
 * never chosen.
 */
public enum PlatformName {
  /** The operating system of the machine that runs the code. */
  OS("os"),
  /** The processor architecture of the machine that runs the code. */
  ARCH("arch");

  private static final List<String> SYSTEMS =
      List.of("linux", "macos", "windows", "freebsd", "openbsd", "netbsd", "aix", "solaris");

  private static final List<String> ARCHITECTURES =
      List.of(
          "x86_64", "x86", "aarch64", "arm", "riscv64", "ppc64le", "ppc64", "s390x", "loongarch64");

  /** Other names for them, used by uname, Go, Rust, LLVM and {@code os.arch}. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "mac", "macos",
          "osx", "macos",
          "darwin", "macos",
          "win", "windows",
          "amd64", "x86_64",
          "x64", "x86_64",
          "i386", "x86",
          "i686", "x86",
          "arm64", "aarch64");

  private final String symbol;

  PlatformName(String symbol) {
    this.symbol = symbol;
  }

  /** Returns the name as it is written in a condition. */
  public String symbol() {
    return symbol;
  }

  /** Returns the words it can be compared with, the most common first. */
  public List<String> words() {
    return this == OS ? SYSTEMS : ARCHITECTURES;
  }

  /** Returns whether both names of a platform are known words. */
  public static boolean know(Platform platform) {
    return SYSTEMS.contains(platform.os()) && ARCHITECTURES.contains(platform.arch());
  }

  /** Returns our word for another name: x86_64 for {@code amd64}. */
  Optional<String> ourWordFor(String word) {
    return Optional.ofNullable(ELSEWHERE.get(word)).filter(words()::contains);
  }

  /** Returns the platform name with this symbol, if there is one. */
  static Optional<PlatformName> of(String symbol) {
    return switch (symbol) {
      case "os" -> Optional.of(OS);
      case "arch" -> Optional.of(ARCH);
      default -> Optional.empty();
    };
  }
}
