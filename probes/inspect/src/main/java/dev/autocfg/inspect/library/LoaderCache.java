package dev.autocfg.inspect.library;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The cache written by {@code ldconfig}, {@code /etc/ld.so.cache}, which glibc's loader searches
 * after {@code LD_LIBRARY_PATH} and {@code DT_RUNPATH}, and before its built-in directories. musl
 * has none.
 *
 * <p>Its files may have been removed since.
 *
 * @param entries the entries in the order of {@code ldconfig -p}
 */
public record LoaderCache(List<Entry> entries) {
  static final int MOST_BYTES = 4 << 20;

  /** Copies the list. */
  public LoaderCache {
    entries = List.copyOf(entries);
  }

  /**
   * An entry for one library.
   *
   * @param soname the name that the loader searches for
   * @param path the absolute path of the file on the machine of the cache
   * @param flags the C library in the low byte, the ABI in the next; {@link #isFor} reads them
   * @param osVersion the minimum kernel version, {@code 0x0002061a} for 2.6.26; 0 for any
   * @param hwcap the required features of the processor, as written; 0 for none
   * @param hwcapName its directory below {@code glibc-hwcaps}, {@code x86-64-v3}; empty if it is
   *     not in one
   */
  public record Entry(
      String soname, String path, int flags, int osVersion, long hwcap, String hwcapName) {

    /** Returns whether it is for every processor and kernel of the architecture. */
    public boolean isPlain() {
      return hwcap == 0 && osVersion == 0;
    }

    /**
     * Returns whether the loader of an architecture, named as in {@code Platform}, accepts it; true
     * if the flags leave it open, since the file itself is checked later.
     */
    public boolean isFor(String arch) {
      return Flags.match(arch, flags);
    }

    /** Returns the line of {@code ldconfig -p}. */
    @Override
    public String toString() {
      return soname + " (" + Flags.describe(this) + ") => " + path;
    }
  }

  /**
   * Reads a cache of any glibc, in either byte order; returns empty if the file does not exist.
   *
   * @throws ObjectFileException if the file cannot be read or is damaged
   */
  public static Optional<LoaderCache> read(Path file) throws ObjectFileException {
    try (Bytes bytes = Bytes.open(file)) {
      return Optional.of(read(bytes));
    } catch (ObjectFileException e) {
      if (e.isMissing()) {
        return Optional.empty();
      }
      throw e;
    } catch (IOException e) {
      throw ObjectFileException.unreadable(e);
    }
  }

  static LoaderCache read(Bytes file) throws ObjectFileException {
    if (file.size() > MOST_BYTES) {
      throw ObjectFileException.damaged(
          "is a loader's cache of more than " + MOST_BYTES + " bytes");
    }
    return new LoaderCache(LoaderCacheReader.read(file));
  }

  /**
   * The flags of an entry, described as by {@code ldconfig -p}.
   *
   * <p>Source: glibc's ldconfig.h.
   */
  private static final class Flags {
    private static final int TYPE = 0x00ff;
    private static final int ABI = 0xff00;
    private static final int LIBC6 = 3;

    private Flags() {}

    /** Compares the flags with those in glibc's {@code dl-cache.h} of an architecture. */
    static boolean match(String arch, int flags) {
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

    /** Returns the text in parentheses; with the kernel, which glibc 2.36 and newer omit. */
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
}
