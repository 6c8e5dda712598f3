package dev.autocfg.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The reader of the search path of musl's loader, {@code /etc/ld-musl-ARCH.path}. */
final class MuslConfig {

  private static final int SIZE_LIMIT = 64 << 10;

  private MuslConfig() {}

  /**
   * Adds the directories of the path file; if there is none, musl's defaults if it is installed.
   *
   * @return the path file
   */
  static String read(Root root, String arch, Directories directories) {
    String file = "/etc/ld-musl-" + muslName(arch) + ".path";
    try {
      String text = RegularFile.text(root.resolve(file), SIZE_LIMIT);
      directories.addEntries(file, text.strip(), ":\n");
    } catch (IOException e) {
      if (RegularFile.isMissing(e)) {
        addBuiltIn(root, arch, directories);
      } else {
        directories.unread(file, e);
      }
    }
    return file;
  }

  private static void addBuiltIn(Root root, String arch, Directories directories) {
    try {
      if (Files.exists(root.resolve("/lib/ld-musl-" + muslName(arch) + ".so.1"))) {
        directories.addAll(List.of("/lib", "/usr/local/lib", "/usr/lib"));
      }
    } catch (IOException e) {
      directories.unread("musl's loader", e);
    }
  }

  static String muslName(String arch) {
    return switch (arch) {
      case "x86" -> "i386";
      case "arm" -> "armhf";
      case "ppc64le" -> "powerpc64le";
      default -> arch;
    };
  }
}
