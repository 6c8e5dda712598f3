package dev.autocfg.internal;

import java.io.IOException;
import java.util.List;

/**
 * The C libraries of a Linux system, by their loaders. A library that was linked for another one
 * cannot be loaded.
 *
 * @param glibc whether glibc's loader is there
 * @param musl whether musl's loader is there
 */
record CLibrary(boolean glibc, boolean musl) {

  static CLibrary of(Platform platform, Root root) {
    if (!platform.os().equals("linux")) {
      return new CLibrary(false, false);
    }
    boolean glibc = false;
    for (String loader : glibcLoaders(platform.arch())) {
      glibc |= exists(root, loader);
    }
    return new CLibrary(
        glibc, exists(root, "/lib/ld-musl-" + MuslConfig.muslName(platform.arch()) + ".so.1"));
  }

  /** Returns the paths of the loader; glibc wiki, "ABIList", "Dynamic linker". */
  private static List<String> glibcLoaders(String arch) {
    return switch (arch) {
      case "x86_64" -> List.of("/lib64/ld-linux-x86-64.so.2");
      case "x86" -> List.of("/lib/ld-linux.so.2");
      case "aarch64" -> List.of("/lib/ld-linux-aarch64.so.1");
      case "arm" -> List.of("/lib/ld-linux-armhf.so.3", "/lib/ld-linux.so.3");
      case "riscv64" -> List.of("/lib/ld-linux-riscv64-lp64d.so.1");
      case "ppc64le" -> List.of("/lib64/ld64.so.2");
      case "s390x" -> List.of("/lib/ld64.so.1");
      default -> List.of();
    };
  }

  private static boolean exists(Root root, String file) {
    try {
      return root.resolve(file).toFile().exists(); // Quicker at a program's start than Files.
    } catch (IOException | SecurityException e) {
      return false;
    }
  }

  /**
   * Returns why a library cannot be loaded here, by what it needs; empty if it can, or where both C
   * libraries or none are there.
   */
  String refusal(List<String> needed) {
    for (String name : needed) {
      boolean isGlibc = name.equals("libc.so.6");
      boolean isMusl = name.equals("libc.so") || name.startsWith("libc.musl-");
      if (isGlibc && musl && !glibc) {
        return "needs " + name + ", this is musl";
      }
      if (isMusl && glibc && !musl) {
        return "needs " + name + ", this is glibc";
      }
    }
    return "";
  }

  /** Returns whether every process has a library, which is then not read again. */
  boolean isLoaded(String name) {
    return switch (name) {
      case "libc.so.6",
          "libm.so.6",
          "libdl.so.2",
          "libpthread.so.0",
          "librt.so.1",
          "libc.so",
          "ld-linux-x86-64.so.2",
          "ld-linux-aarch64.so.1",
          "ld-linux.so.2",
          "ld-linux-armhf.so.3" ->
          true;
      default -> name.startsWith("libc.musl-") || name.startsWith("ld-musl-");
    };
  }
}
