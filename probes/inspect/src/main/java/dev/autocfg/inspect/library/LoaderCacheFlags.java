package dev.autocfg.inspect.library;

/**
 * Puts the flags of a library in the loader's cache into words.
 *
 * <p>Source: glibc's ldconfig.h; the words are those of {@code ldconfig -p}.
 */
final class LoaderCacheFlags {
  private static final int TYPE = 0x00ff;
  private static final int ABI = 0xff00;
  private static final int LIBC6 = 3;

  private LoaderCacheFlags() {}

  /** Compares with what the loader of an architecture wants, glibc's {@code dl-cache.h} of each. */
  static boolean areFor(String arch, int flags) {
    if ((flags & TYPE) != LIBC6) {
      return false;
    }
    int abi = flags & ABI;
    return switch (arch) {
      case "x86" -> abi == 0;
      case "x86_64" -> abi == 0x0300;
      case "aarch64" -> abi == 0x0a00;
      case "arm" -> abi == 0x0900 || abi == 0x0b00 || abi == 0;
      case "s390x" -> abi == 0x0400;
      case "ppc64", "ppc64le" -> abi == 0x0500;
      case "riscv64" -> abi == 0x0f00 || abi == 0x1000;
      case "loongarch64" -> abi == 0x1100 || abi == 0x1200;
      case "sparcv9", "sparc64" -> abi == 0x0100;
      default -> true;
    };
  }

  /** Returns what stands in parentheses; the kernel as before glibc 2.36, which says it no more. */
  static String describe(LoaderCache.Entry entry) {
    return type(entry.flags() & TYPE)
        + abi(entry.flags() & ABI)
        + hwcap(entry)
        + kernel(entry.osVersion());
  }

  private static String type(int type) {
    return switch (type) {
      case 0 -> "libc4";
      case 1 -> "ELF";
      case 2 -> "libc5";
      case LIBC6 -> "libc6";
      default -> "unknown";
    };
  }

  private static String abi(int abi) {
    return switch (abi) {
      case 0 -> "";
      case 0x0100, 0x0400, 0x0500, 0x0700 -> ",64bit";
      case 0x0200 -> ",IA-64";
      case 0x0300 -> ",x86-64";
      case 0x0600 -> ",N32";
      case 0x0800 -> ",x32";
      case 0x0900 -> ",hard-float";
      case 0x0a00 -> ",AArch64";
      case 0x0b00, 0x0f00 -> ",soft-float";
      case 0x0c00 -> ",nan2008";
      case 0x0d00 -> ",N32,nan2008";
      case 0x0e00 -> ",64bit,nan2008";
      case 0x1000 -> ",double-float";
      default -> "," + abi;
    };
  }

  private static String hwcap(LoaderCache.Entry entry) {
    if (!entry.hwcapName().isEmpty()) {
      return ", hwcap: \"" + entry.hwcapName() + "\"";
    }
    // C's %#.16lx.
    return entry.hwcap() == 0 ? "" : ", hwcap: " + String.format("0x%016x", entry.hwcap());
  }

  private static String kernel(int version) {
    if (version == 0) {
      return "";
    }
    String[] systems = {"Linux", "Hurd", "Solaris", "FreeBSD", "kNetBSD", "Syllable"};
    int system = version >>> 24;
    return ", OS ABI: "
        + (system < systems.length ? systems[system] : "Unknown OS")
        + (" " + (version >> 16 & 0xff) + "." + (version >> 8 & 0xff) + "." + (version & 0xff));
  }
}
