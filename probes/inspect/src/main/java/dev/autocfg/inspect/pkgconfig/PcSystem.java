package dev.autocfg.inspect.pkgconfig;

import dev.autocfg.internal.Platform;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The default directories of compilers and linkers, for which flags are omitted: those of Debian's
 * pkgconf, and {@code lib64} for other distributions.
 */
record PcSystem(Set<String> includes, Set<String> libraries) {

  static PcSystem of(Platform platform, Function<String, @Nullable String> environment) {
    Set<String> includes = new LinkedHashSet<>();
    add(includes, environment, "PKG_CONFIG_SYSTEM_INCLUDE_PATH", List.of("/usr/include"));
    for (String variable :
        List.of("CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "OBJC_INCLUDE_PATH")) {
      add(includes, environment, variable, List.of());
    }
    Set<String> libraries = new LinkedHashSet<>();
    add(libraries, environment, "PKG_CONFIG_SYSTEM_LIBRARY_PATH", builtIn(platform));
    add(libraries, environment, "LIBRARY_PATH", List.of());
    return new PcSystem(includes, libraries);
  }

  private static void add(
      Set<String> to,
      Function<String, @Nullable String> environment,
      String variable,
      List<String> builtIn) {
    String value = environment.apply(variable);
    if (value == null) {
      to.addAll(builtIn);
      return;
    }
    for (String directory : value.split(":", -1)) {
      if (!directory.isEmpty()) {
        to.add(normal(directory));
      }
    }
  }

  private static List<String> builtIn(Platform platform) {
    List<String> names = new ArrayList<>(List.of("/lib"));
    if (platform.arch().equals("x86_64")) {
      names.add("/lib/i386-linux-gnu");
      names.add("/lib/x86_64-linux-gnu");
      names.add("/lib/x86_64-linux-gnux32");
    } else {
      names.add("/lib/" + platform.multiarch());
    }
    names.addAll(List.of("/lib32", "/libx32", "/lib64"));
    List<String> all = new ArrayList<>(names);
    names.forEach(name -> all.add("/usr" + name));
    return all;
  }

  boolean isDefault(PcFragment fragment) {
    return switch (fragment.type()) {
      case 'I' -> includes.contains(normal(fragment.data()));
      case 'L' -> libraries.contains(normal(fragment.data()));
      default -> false;
    };
  }

  /** Replaces repeated slashes by one. */
  static String normal(String directory) {
    StringBuilder out = new StringBuilder(directory.length());
    for (int i = 0; i < directory.length(); i++) {
      char c = directory.charAt(i);
      if (c != '/' || i == 0 || directory.charAt(i - 1) != '/') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
