package dev.autocfg.inspect.pkgconfig;

import dev.autocfg.internal.Platform;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lists the directories of {@code .pc} files, pkg-config(1): {@code PKG_CONFIG_PATH}, then {@code
 * PKG_CONFIG_LIBDIR}, which even when empty replaces the built-in ones.
 *
 * @param directories absolute, in order, each once
 * @param notes what was skipped and why
 */
record PcPath(List<String> directories, List<String> notes) {
  /** More than any real search path has; ends hostile configuration. */
  private static final int MOST = 512;

  static PcPath of(Platform platform, Function<String, @Nullable String> environment) {
    return of(platform, environment, false, false);
  }

  /**
   * Returns the directories.
   *
   * @param relative whether relative ones are good: for whoever stands in a directory of choice
   * @param pathOnly whether to leave the second variable and the built-in ones out
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
        // The build's working directory is chance, so this is no place to look.
        notes.add("skipped the relative entry \"" + entry + "\" of " + variable);
      }
    }
  }

  /**
   * Returns those of Debian's pkgconf with those of Fedora's for Linux, else those of the usual
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
