package dev.autocfg.inspect.pkgconfig;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings for reading {@code .pc} files.
 *
 * @param sysroot the value of {@code PKG_CONFIG_SYSROOT_DIR}, else {@code /}
 * @param topBuildDirectory the value of {@code PKG_CONFIG_TOP_BUILD_DIR}, else a reference for make
 * @param definesPrefix whether the prefix is derived from the location of the file
 * @param prefixVariable the name of the variable for the prefix
 * @param variables the variables defined by the user, which override those of files
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

  /** Returns the text to prepend to absolute paths; may be empty. */
  String sysrootInFront() {
    return sysroot.equals("/") ? "" : sysroot;
  }

  /**
   * The prefix for {@code --define-prefix}: for a file in {@code P/lib/pkgconfig} it is {@code P},
   * whatever the file defines. Only paths that refer to the prefix follow it: according to the
   * manual all paths below the old prefix do, but pkgconf 1.8.1 does not implement that.
   */
  static final class Prefix {
    static final String ORIGINAL = "orig_prefix";

    private final String variable;
    private final String actual;

    Prefix(String directory, PcSettings settings) {
      variable = settings.prefixVariable();
      actual = settings.definesPrefix() ? above(directory) : "";
    }

    /** Returns the directory two above one named {@code pkgconfig}; empty if there is none. */
    private static String above(String directory) {
      int last = directory.lastIndexOf('/');
      int before = last < 0 ? -1 : directory.lastIndexOf('/', last - 1);
      boolean fits = before >= 0 && directory.substring(last + 1).equals("pkgconfig");
      return fits ? directory.substring(0, before) : "";
    }

    /** Returns whether this variable is replaced by {@link #actual}. */
    boolean replaces(String name) {
      return !actual.isEmpty() && name.equals(variable);
    }

    String actual() {
      return actual;
    }
  }
}
