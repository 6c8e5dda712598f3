package dev.autocfg.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The directories that a platform's loader searches, in its order.
 *
 * <ul>
 *   <li>glibc, ld.so(8): {@code LD_LIBRARY_PATH}, the directories of {@code /etc/ld.so.conf}, the
 *       built-in ones, where Debian's multiarch directories come first.
 *   <li>musl, its manual: {@code LD_LIBRARY_PATH}, then {@code /etc/ld-musl-ARCH.path} or else
 *       {@code /lib:/usr/local/lib:/usr/lib}. A system counts as musl's when it has no {@code
 *       /etc/ld.so.conf}: Debian's musl package puts that path file onto glibc systems.
 *   <li>macOS, dyld(1): {@code DYLD_LIBRARY_PATH}, {@code DYLD_FALLBACK_LIBRARY_PATH}, {@code
 *       /usr/local/lib}, the prefixes of Homebrew and MacPorts, {@code /usr/lib}. The system's own
 *       libraries are not files there.
 *   <li>Windows: {@code System32}, then {@code PATH}.
 * </ul>
 *
 * <p>The last ones are directories that only some loaders of the system search, such as {@code
 * /usr/local/lib}: a library is opened by its path, so it is usable from there too.
 */
public final class SearchPath {
  static final String DEFAULT = "default";

  private final Platform platform;
  private final Root root;
  private final Function<String, @Nullable String> environment;
  private final List<SearchDirectories> places = new ArrayList<>();

  private SearchPath(Platform platform, Root root, Function<String, @Nullable String> environment) {
    this.platform = platform;
    this.root = root;
    this.environment = environment;
  }

  /** Returns the directories by their origin; a directory may occur twice. */
  public static List<SearchDirectories> places(
      Platform platform, Root root, Function<String, @Nullable String> environment) {
    SearchPath path = new SearchPath(platform, root, environment);
    switch (platform.os()) {
      case "linux" -> path.linux();
      case "macos" -> path.macos();
      case "windows" -> path.windows();
      default -> path.unix();
    }
    return path.places;
  }

  private void linux() {
    // ld.so(8): "The items in the list are separated by either colons or semicolons".
    variable("LD_LIBRARY_PATH", ":;");
    configured();
    String arch = platform.arch();
    String triplet = platform.multiarch();
    String wide = is64(arch) ? "64" : "32";
    standard(
        List.of(
            "/lib/" + triplet,
            "/usr/lib/" + triplet,
            "/lib" + wide,
            "/usr/lib" + wide,
            "/lib",
            "/usr/lib",
            "/usr/local/lib/" + triplet,
            "/usr/local/lib" + wide,
            "/usr/local/lib"));
  }

  private void configured() {
    Directories directories = new Directories();
    String file = "/etc/ld.so.conf";
    if (!LoaderConfig.read(root, file, directories)) {
      file = MuslConfig.read(root, platform.arch(), directories);
    }
    add(file, directories);
  }

  private static boolean is64(String arch) {
    return arch.contains("64") || arch.equals("s390x");
  }

  private void macos() {
    variable("DYLD_LIBRARY_PATH", ":");
    variable("DYLD_FALLBACK_LIBRARY_PATH", ":");
    standard(List.of("/usr/local/lib", "/opt/homebrew/lib", "/opt/local/lib", "/usr/lib"));
  }

  private void windows() {
    String system = environment.apply("SystemRoot");
    standard(List.of((system == null ? "C:\\Windows" : system) + "\\System32"));
    variable("PATH", ";");
  }

  private void unix() {
    variable("LD_LIBRARY_PATH", ":");
    standard(List.of("/lib", "/usr/lib", "/usr/local/lib"));
  }

  private void variable(String name, String separators) {
    Directories directories = new Directories();
    directories.addEntries(name, environment.apply(name), separators);
    add(name, directories);
  }

  private void standard(List<String> paths) {
    places.add(new SearchDirectories(DEFAULT, paths));
  }

  private void add(String origin, Directories directories) {
    places.add(
        new SearchDirectories(
            origin, directories.paths(), directories.notes(), directories.reading()));
  }
}
