package dev.autocfg.internal;

import java.util.List;
import java.util.function.Function;

/**
 * Lists the directories where a platform's loader looks, in its order.
 *
 * <ul>
 *   <li>glibc, ld.so(8): {@code LD_LIBRARY_PATH}, the directories of {@code /etc/ld.so.conf}, the
 *       built-in ones, where Debian's multiarch directories come first.
 *   <li>musl, its manual: {@code LD_LIBRARY_PATH}, then {@code /etc/ld-musl-ARCH.path} or else
 *       {@code /lib:/usr/local/lib:/usr/lib}. A system counts as musl's when it has no {@code
 *       /etc/ld.so.conf}: Debian's musl package puts that path file onto glibc systems.
 *   <li>macOS, dyld(1): {@code DYLD_LIBRARY_PATH}, {@code /usr/local/lib}, the prefixes of Homebrew
 *       and MacPorts, {@code /usr/lib}. The system's own libraries are not files there.
 *   <li>Windows: {@code System32}, then {@code PATH}.
 * </ul>
 *
 * <p>Last come directories that some loaders of the system know and others do not, such as {@code
 * /usr/local/lib}: a library is opened by its path, so it is usable from there too.
 */
final class SearchPath {

  private SearchPath() {}

  static Directories of(Platform platform, Root root, Function<String, String> environment) {
    Directories directories = new Directories();
    switch (platform.os()) {
      case "linux" -> linux(platform.arch(), root, environment, directories);
      case "macos" -> macos(environment, directories);
      case "windows" -> windows(environment, directories);
      default -> unix(environment, directories);
    }
    return directories;
  }

  private static void linux(
      String arch, Root root, Function<String, String> environment, Directories directories) {
    // ld.so(8): "The items in the list are separated by either colons or semicolons".
    directories.addEntries("LD_LIBRARY_PATH", environment.apply("LD_LIBRARY_PATH"), ":;");
    if (!LoaderConfig.read(root, "/etc/ld.so.conf", directories)) {
      MuslConfig.read(root, arch, directories);
    }
    String triplet = new Platform("linux", arch).multiarch();
    directories.addAll(List.of("/lib/" + triplet, "/usr/lib/" + triplet));
    String wide = is64(arch) ? "64" : "32";
    directories.addAll(List.of("/lib" + wide, "/usr/lib" + wide, "/lib", "/usr/lib"));
    directories.addAll(
        List.of("/usr/local/lib/" + triplet, "/usr/local/lib" + wide, "/usr/local/lib"));
  }

  private static boolean is64(String arch) {
    return arch.contains("64") || arch.equals("s390x");
  }

  private static void macos(Function<String, String> environment, Directories directories) {
    directories.addEntries("DYLD_LIBRARY_PATH", environment.apply("DYLD_LIBRARY_PATH"), ":");
    directories.addAll(
        List.of("/usr/local/lib", "/opt/homebrew/lib", "/opt/local/lib", "/usr/lib"));
  }

  private static void windows(Function<String, String> environment, Directories directories) {
    String system = environment.apply("SystemRoot");
    directories.add((system == null ? "C:\\Windows" : system) + "\\System32");
    directories.addEntries("PATH", environment.apply("PATH"), ";");
  }

  private static void unix(Function<String, String> environment, Directories directories) {
    directories.addEntries("LD_LIBRARY_PATH", environment.apply("LD_LIBRARY_PATH"), ":");
    directories.addAll(List.of("/lib", "/usr/lib", "/usr/local/lib"));
  }
}
