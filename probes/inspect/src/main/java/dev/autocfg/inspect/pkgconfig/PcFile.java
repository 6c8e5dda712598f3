package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The content of a {@code .pc} file, with references expanded.
 *
 * @param path its absolute path on the system that it describes
 * @param variables its variables by name, including predefined ones such as {@code pcfiledir}
 * @param fields its fields by name in lower case: {@code version}, {@code requires.private}; of a
 *     repeated field, the last value
 * @param libs the words of all {@code Libs} fields, with the sysroot prepended to each {@code -L}
 * @param flags its flags for compilers and linkers
 * @param requirements its relations to other packages
 * @param names the names of the file's own variables, the last one first
 */
public record PcFile(
    String path,
    SortedMap<String, String> variables,
    SortedMap<String, String> fields,
    List<String> libs,
    PcFlags flags,
    PcRequirements requirements,
    List<String> names) {

  private static final String WORLD = "virtual:world";
  private static final String TOOL = "pkg-config";

  /** Copies the collections. */
  public PcFile {
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    libs = List.copyOf(libs);
    names = List.copyOf(names);
  }

  /** Returns the name of the package: that of the file without {@code .pc}. */
  public String id() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.endsWith(".pc") ? name.substring(0, name.length() - 3) : name;
  }

  /** Returns whether it describes an uninstalled build. */
  public boolean isUninstalled() {
    return id().endsWith("-uninstalled");
  }

  /** Returns the virtual package that requires the requested packages. */
  static PcFile world(List<PcDependency> required) {
    PcRequirements requirements = new PcRequirements(required, List.of(), List.of(), List.of());
    return new PcFile(
        WORLD,
        new TreeMap<>(),
        new TreeMap<>(),
        List.of(),
        new PcFlags(Map.of()),
        requirements,
        List.of());
  }

  /** Returns the package that describes pkgconf itself. */
  static PcFile ofTheTool(PcPath path, PcSystem system) {
    SortedMap<String, String> variables = new TreeMap<>();
    variables.put("pc_path", String.join(":", path.directories()));
    variables.put("pc_system_includedirs", String.join(":", system.includes()));
    variables.put("pc_system_libdirs", String.join(":", system.libraries()));
    return new PcFile(
        TOOL,
        variables,
        new TreeMap<>(Map.of("version", PkgConfigTool.VERSION)),
        List.of(),
        new PcFlags(Map.of()),
        new PcRequirements(List.of(), List.of(), List.of(), List.of()),
        List.copyOf(variables.keySet()));
  }

  boolean isTheTool() {
    return path.equals(TOOL);
  }

  boolean isWorld() {
    return path.equals(WORLD);
  }

  /** Returns the provided packages; the last one is itself, in its version. */
  List<PcDependency> provided() {
    List<PcDependency> provided = new ArrayList<>(requirements.provided());
    if (!isTheTool()) {
      provided.add(new PcDependency(id(), PcDependency.Comparison.EQUAL, version(), false));
    }
    return provided;
  }

  static String directoryOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : path.substring(0, slash);
  }

  /** Returns the version up to its first space; may be empty. */
  public String version() {
    String version = fields.getOrDefault("version", "");
    for (int i = 0; i < version.length(); i++) {
      if (version.charAt(i) == ' ' || version.charAt(i) == '\t') {
        return version.substring(0, i);
      }
    }
    return version;
  }

  /** Returns the value of a variable. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /**
   * Returns the distinct directories of the library: those of {@code -L}, then the variable {@code
   * libdir}. Relative ones are omitted, since their base is undefined.
   */
  public List<String> libraryDirectories() {
    Set<String> directories = new LinkedHashSet<>(arguments("-L"));
    variable("libdir").ifPresent(directories::add);
    directories.removeIf(directory -> !isAbsolute(directory));
    return new ArrayList<>(directories);
  }

  /** Returns the names after {@code -l}, in order. */
  public List<String> libraryNames() {
    return arguments("-l");
  }

  private List<String> arguments(String option) {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < libs.size(); i++) {
      String word = libs.get(i);
      if (word.equals(option) && i + 1 < libs.size()) {
        i++;
        arguments.add(libs.get(i));
      } else if (word.startsWith(option) && word.length() > option.length()) {
        arguments.add(word.substring(option.length()));
      }
    }
    return arguments;
  }

  /** Accepts Windows paths too, since the file may be for another system. */
  private static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.matches("[A-Za-z]:[/\\\\].*");
  }
}
