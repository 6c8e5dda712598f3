package dev.autocfg.inspect.library;

import dev.autocfg.internal.Platform;
import dev.autocfg.internal.SearchDirectories;
import java.util.List;

/**
 * An installation prefix, which contains {@code lib} and {@code include}.
 *
 * @param origin the setting or package manager: {@code SODIUM_DIR}, {@code vcpkg}, {@code Homebrew}
 */
record Prefix(String origin, String directory, Platform platform) {
  /** On Windows, DLLs are in {@code bin}, and {@code lib} is for linkers. */
  SearchDirectories libraries() {
    return new SearchDirectories(
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

  SearchDirectories headers() {
    return new SearchDirectories(origin, List.of(directory + "/include"));
  }

  /** Returns the directories of its {@code .pc} files. */
  List<String> packageDirectories() {
    return List.of(directory + "/lib/pkgconfig", directory + "/share/pkgconfig");
  }
}
