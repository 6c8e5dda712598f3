package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The options of pkgconf 1.8.1, including those without effect here. */
enum PcOption {
  VERSION("version", false),
  ATLEAST_PKGCONFIG_VERSION("atleast-pkgconfig-version", true),
  EXISTS("exists", false),
  ATLEAST_VERSION("atleast-version", true),
  EXACT_VERSION("exact-version", true),
  MAX_VERSION("max-version", true),
  UNINSTALLED("uninstalled", false),
  MODVERSION("modversion", false),
  PATH("path", false),
  CFLAGS("cflags", false),
  CFLAGS_ONLY_I("cflags-only-I", false),
  CFLAGS_ONLY_OTHER("cflags-only-other", false),
  LIBS("libs", false),
  LIBS_ONLY_PATHS("libs-only-L", false),
  LIBS_ONLY_NAMES("libs-only-l", false),
  LIBS_ONLY_OTHER("libs-only-other", false),
  PRINT_REQUIRES("print-requires", false),
  PRINT_REQUIRES_PRIVATE("print-requires-private", false),
  PRINT_PROVIDES("print-provides", false),
  PRINT_VARIABLES("print-variables", false),
  VARIABLE("variable", true),
  DEFINE_VARIABLE("define-variable", true),
  DEFINE_PREFIX("define-prefix", false),
  DONT_DEFINE_PREFIX("dont-define-prefix", false),
  PREFIX_VARIABLE("prefix-variable", true),
  STATIC("static", false),
  SHARED("shared", false),
  INTERNAL_CFLAGS("internal-cflags", false),
  KEEP_SYSTEM_CFLAGS("keep-system-cflags", false),
  KEEP_SYSTEM_LIBS("keep-system-libs", false),
  IGNORE_CONFLICTS("ignore-conflicts", false),
  NO_UNINSTALLED("no-uninstalled", false),
  NO_PROVIDES("no-provides", false),
  NO_CACHE("no-cache", false),
  ENV_ONLY("env-only", false),
  MAXIMUM_TRAVERSE_DEPTH("maximum-traverse-depth", true),
  LIST_ALL("list-all", false),
  LIST_PACKAGE_NAMES("list-package-names", false),
  PRINT_ERRORS("print-errors", false),
  SHORT_ERRORS("short-errors", false),
  SILENCE_ERRORS("silence-errors", false),
  ERRORS_TO_STDOUT("errors-to-stdout", false),
  VALIDATE("validate", false),
  ABOUT("about", false),
  DIGRAPH("digraph", false),
  DONT_RELOCATE_PATHS("dont-relocate-paths", false),
  DUMP_PERSONALITY("dump-personality", false),
  ENV("env", true),
  FRAGMENT_FILTER("fragment-filter", true),
  LOG_FILE("log-file", true),
  MSVC_SYNTAX("msvc-syntax", false),
  PERSONALITY("personality", true),
  PURE("pure", false),
  RELOCATE("relocate", true),
  SIMULATE("simulate", false),
  WITH_PATH("with-path", true);

  private static final Set<PcOption> UNSUPPORTED = EnumSet.range(ABOUT, WITH_PATH);

  private final String text;
  private final boolean hasValue;

  PcOption(String text, boolean hasValue) {
    this.text = text;
    this.hasValue = hasValue;
  }

  boolean hasValue() {
    return hasValue;
  }

  /** Returns whether it is not supported here. */
  boolean isUnsupported() {
    return UNSUPPORTED.contains(this);
  }

  /** Returns the option with this name, or else all options whose names start with it. */
  static List<PcOption> matching(String name) {
    List<PcOption> matching = new ArrayList<>();
    for (PcOption option : values()) {
      if (option.text.equals(name)) {
        return List.of(option);
      }
      if (option.text.startsWith(name)) {
        matching.add(option);
      }
    }
    return matching;
  }

  @Override
  public String toString() {
    return text;
  }
}
