package dev.autocfg.probes.command;

import dev.autocfg.probes.library.Machine;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what a search depends on.
 *
 * @param compilers for each name of a C compiler where it is, or that it is not
 * @param variables those that are set of all that a search reads
 */
record Surroundings(
    String jdk, String platform, Map<String, String> compilers, Map<String, String> variables) {
  private static final List<String> COMPILERS = List.of("cc", "gcc", "clang");
  private static final List<String> VARIABLES =
      List.of(
          "LD_LIBRARY_PATH",
          "DYLD_LIBRARY_PATH",
          "PKG_CONFIG_PATH",
          "PKG_CONFIG_LIBDIR",
          "PKG_CONFIG_SYSROOT_DIR",
          "PKG_CONFIG_DISABLE_UNINSTALLED");

  /**
   * Looks around.
   *
   * @param asksCompilers whether to run the compilers for their versions, which takes a while
   */
  static Surroundings of(Machine machine, boolean asksCompilers) {
    Map<String, String> compilers = new LinkedHashMap<>();
    for (String name : COMPILERS) {
      String place = onPath(name);
      String version = asksCompilers && !place.isEmpty() ? CompilerVersion.of(place) : "";
      compilers.put(name, place.isEmpty() ? "none" : place + version);
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (String name : VARIABLES) {
      String value = machine.environment().apply(name);
      if (value != null) {
        variables.put(name, value);
      }
    }
    return new Surroundings(
        Runtime.version().toString(), machine.platform().toString(), compilers, variables);
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
