package dev.autocfg.inspect.pkgconfig;

import dev.autocfg.internal.Platform;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The search path for {@code .pc} files, pkg-config(1): {@code PKG_CONFIG_PATH}, then {@code
 * PKG_CONFIG_LIBDIR}, which even when empty replaces the built-in ones.
 *
 * @param directories distinct paths, in order
 * @param notes the entries that were skipped, with the reasons
 */
record PcPath(List<String> directories, List<String> notes) {
  /** More than any real search path has; bounds hostile configuration. */
  private static final int MOST = 512;

  static PcPath of(Platform platform, Function<String, @Nullable String> environment) {
    return of(platform, environment, false, false);
  }

  /**
   * Returns the directories.
   *
   * @param relative whether to accept relative paths
   * @param pathOnly whether to ignore the second variable and the built-in directories
   */
  static PcPath of(
      Platform platform,
      Function<String, @Nullable String> environment,
      boolean relative,
      boolean pathOnly) {
    PcPath path = new PcPath(new ArrayList<>(), new ArrayList<>());
    path.addEntries(platform, relative, "PKG_CONFIG_PATH", environment);
    if (!pathOnly && environment.apply("PKG_CONFIG_LIBDIR") == null) {
      path.directories.addAll(builtIn(platform));
    } else if (!pathOnly) {
      path.addEntries(platform, relative, "PKG_CONFIG_LIBDIR", environment);
    }
    Set<String> once = new LinkedHashSet<>(path.directories);
    return new PcPath(once.stream().limit(MOST).toList(), path.notes);
  }

  private void addEntries(
      Platform platform,
      boolean relative,
      String variable,
      Function<String, @Nullable String> environment) {
    String value = environment.apply(variable);
    if (value == null) {
      return;
    }
    for (String entry : value.split(platform.os().equals("windows") ? ";" : ":", MOST + 1)) {
      if ((relative && !entry.isEmpty())
          || entry.startsWith("/")
          || entry.matches("[A-Za-z]:[/\\\\].*")) {
        directories.add(entry);
      } else if (!entry.isEmpty()) {
        // The working directory of a build is arbitrary.
        notes.add("skipped the relative entry \"" + entry + "\" of " + variable);
      }
    }
  }

  /**
   * Returns the directories of Debian's and Fedora's pkgconf for Linux, else those of the common
   * package managers.
   */
  private static List<String> builtIn(Platform platform) {
    return switch (platform.os()) {
      case "linux" -> linux(platform);
      case "macos" ->
          List.of(
              "/usr/local/lib/pkgconfig",
              "/usr/local/share/pkgconfig",
              "/opt/homebrew/lib/pkgconfig",
              "/opt/homebrew/share/pkgconfig",
              "/opt/local/lib/pkgconfig",
              "/opt/local/share/pkgconfig");
      case "windows" -> List.of();
      default ->
          List.of(
              "/usr/local/libdata/pkgconfig",
              "/usr/local/lib/pkgconfig",
              "/usr/local/share/pkgconfig",
              "/usr/libdata/pkgconfig",
              "/usr/lib/pkgconfig",
              "/usr/share/pkgconfig");
    };
  }

  private static List<String> linux(Platform platform) {
    List<String> all = new ArrayList<>();
    for (String prefix : List.of("/usr/local", "/usr")) {
      all.add(prefix + "/lib/" + platform.multiarch() + "/pkgconfig");
      all.add(prefix + "/lib64/pkgconfig");
      all.add(prefix + "/lib/pkgconfig");
      all.add(prefix + "/share/pkgconfig");
    }
    return all;
  }
}
