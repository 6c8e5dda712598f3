package dev.autocfg.inspect.pkgconfig;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds what changes how a {@code .pc} file is read.
 *
 * @param sysroot the value of {@code PKG_CONFIG_SYSROOT_DIR}, else {@code /}
 * @param topBuildDirectory the value of {@code PKG_CONFIG_TOP_BUILD_DIR}, else a text for make
 * @param definesPrefix whether the prefix is where the file is
 * @param prefixVariable the name of the variable that holds it
 * @param variables what the user defines, which no file overrides
 */
record PcSettings(
    String sysroot,
    String topBuildDirectory,
    boolean definesPrefix,
    String prefixVariable,
    Map<String, String> variables) {

  PcSettings {
    variables = Map.copyOf(variables);
  }

  static PcSettings of(Function<String, @Nullable String> environment) {
    String sysroot = environment.apply("PKG_CONFIG_SYSROOT_DIR");
    String top = environment.apply("PKG_CONFIG_TOP_BUILD_DIR");
    return new PcSettings(
        sysroot == null ? "/" : sysroot,
        top == null ? "$(top_builddir)" : top,
        false,
        "prefix",
        Map.of());
  }

  PcSettings with(boolean definesPrefix, String prefixVariable, Map<String, String> variables) {
    return new PcSettings(sysroot, topBuildDirectory, definesPrefix, prefixVariable, variables);
  }

  /** Returns what goes in front of absolute paths; empty for nothing. */
  String sysrootInFront() {
    return sysroot.equals("/") ? "" : sysroot;
  }
}
