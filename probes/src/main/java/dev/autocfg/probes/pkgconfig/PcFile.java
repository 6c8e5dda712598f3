package dev.autocfg.probes.pkgconfig;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds what a {@code .pc} file says, all references replaced.
 *
 * @param path where the file is, as an absolute path of the system it describes
 * @param variables its variables by name, {@code pcfiledir} and the other given ones too
 * @param fields its fields by name in lower case: {@code version}, {@code requires.private}; of a
 *     field that is there twice, the last
 * @param libs the words of every {@code Libs}, the sysroot in front of each {@code -L}
 */
public record PcFile(
    String path,
    SortedMap<String, String> variables,
    SortedMap<String, String> fields,
    List<String> libs) {

  /** Keeps copies. */
  public PcFile {
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    libs = List.copyOf(libs);
  }

  /** Returns the version up to its first space; empty if the field says nothing. */
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
   * Returns the directories that hold the library, each once: those of {@code -L}, then the
   * variable {@code libdir}. Relative ones are left out, since nothing says what they are relative
   * to.
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

  /** Knows a Windows drive as well, since the file may be for another system. */
  private static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.matches("[A-Za-z]:[/\\\\].*");
  }
}
