package dev.autocfg.inspect.library;

import dev.autocfg.internal.Platform;
import java.util.List;

/**
 * Is a directory that packages are installed below, with {@code lib} and {@code include} in it.
 *
 * @param origin what led there: {@code SODIUM_DIR}, {@code vcpkg}, {@code Homebrew}
 */
record Prefix(String origin, String directory, Platform platform) {
  /** On Windows what can be loaded is in {@code bin}; what is in {@code lib} is for linkers. */
  DirectoryPlace libraries() {
    return new DirectoryPlace(
        origin,
        platform.os().equals("windows")
            ? List.of(directory + "/bin", directory + "/lib")
            : libraryDirectories());
  }

  private List<String> libraryDirectories() {
    return platform.os().equals("linux")
        ? List.of(
            directory + "/lib", directory + "/lib64", directory + "/lib/" + platform.multiarch())
        : List.of(directory + "/lib");
  }

  DirectoryPlace headers() {
    return new DirectoryPlace(origin, List.of(directory + "/include"));
  }

  /** Returns where its {@code .pc} files are. */
  List<String> packageDirectories() {
    return List.of(directory + "/lib/pkgconfig", directory + "/share/pkgconfig");
  }
}
