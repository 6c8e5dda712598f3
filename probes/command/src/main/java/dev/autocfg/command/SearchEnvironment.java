package dev.autocfg.command;

import dev.autocfg.inspect.library.Machine;
import dev.autocfg.internal.Policy;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of this machine that a search depends on.
 *
 * @param compilers for each name of a C compiler where it is, or that it is not
 * @param variables those that are set of all that a search reads
 */
record SearchEnvironment(
    String jdk, String platform, Map<String, String> compilers, Map<String, String> variables) {
  private static final List<String> COMPILERS = List.of("cc", "gcc", "clang");
  private static final List<String> VARIABLES =
      List.of(
          "LD_LIBRARY_PATH",
          "DYLD_LIBRARY_PATH",
          "DYLD_FALLBACK_LIBRARY_PATH",
          "VCPKG_ROOT",
          "VCPKG_INSTALLED_ROOT",
          "VCPKG_DEFAULT_TRIPLET",
          "HOMEBREW_PREFIX",
          "PKG_CONFIG_PATH",
          "PKG_CONFIG_LIBDIR",
          "PKG_CONFIG_SYSROOT_DIR",
          "PKG_CONFIG_DISABLE_UNINSTALLED");

  /**
   * Returns the settings as they are now.
   *
   * @param libraries those that are asked for; where there are none, the compilers are run for
   *     their versions, which takes a while
   */
  static SearchEnvironment of(Machine machine, List<String> libraries) {
    boolean asksCompilers = libraries.isEmpty();
    Map<String, String> compilers = new LinkedHashMap<>();
    for (String name : COMPILERS) {
      String place = onPath(name);
      String version = asksCompilers && !place.isEmpty() ? CompilerVersion.of(place) : "";
      compilers.put(name, place.isEmpty() ? "none" : place + version);
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (String name : variablesFor(libraries)) {
      String value = machine.environment().apply(name);
      if (value != null) {
        variables.put(machine.spelled(name), value);
      }
    }
    return new SearchEnvironment(
        Runtime.version().toString(), machine.platform().toString(), compilers, variables);
  }

  private static List<String> variablesFor(List<String> libraries) {
    List<String> names = new ArrayList<>(VARIABLES);
    for (String library : libraries) {
      String stem = Policy.upperCase(library);
      names.add("AUTOCFG_BUILD_" + stem);
      List.of("_LIB_DIR", "_INCLUDE_DIR", "_DIR", "_NO_PKG_CONFIG")
          .forEach(ending -> names.add(stem + ending));
    }
    return names;
  }

  private static String onPath(String name) {
    String path = System.getenv("PATH");
    for (String directory : (path == null ? "" : path).split(File.pathSeparator, -1)) {
      if (!directory.isEmpty() && isProgram(directory, name)) {
        return directory + "/" + name;
      }
    }
    return "";
  }

  private static boolean isProgram(String directory, String name) {
    try {
      return Files.isExecutable(Path.of(directory, name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
