package dev.autocfg.inspect.header;

import dev.autocfg.internal.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The macros by which gcc and clang name the machine they compile for; {@code cc -dM -E -}. */
final class TargetMacros {
  private static final Map<String, String> OS =
      Map.of(
          "linux", "__linux__",
          "macos", "__APPLE__",
          "windows", "_WIN32",
          "freebsd", "__FreeBSD__",
          "openbsd", "__OpenBSD__",
          "netbsd", "__NetBSD__",
          "aix", "_AIX",
          "solaris", "__sun");

  private static final Map<String, String> ARCH =
      Map.of(
          "x86_64", "__x86_64__",
          "x86", "__i386__",
          "aarch64", "__aarch64__",
          "arm", "__arm__",
          "riscv64", "__riscv",
          "ppc64le", "__powerpc64__",
          "ppc64", "__powerpc64__",
          "s390x", "__s390x__",
          "loongarch64", "__loongarch64");

  private TargetMacros() {}

  /** Returns the macros that are all there if a compiler is for the platform. */
  static List<String> of(Platform platform) {
    return Stream.of(OS.get(platform.os()), ARCH.get(platform.arch()))
        .flatMap(macro -> Optional.ofNullable(macro).stream())
        .toList();
  }
}
