package dev.autocfg.inspect.library;

import dev.autocfg.inspect.pkgconfig.PkgConfigTool;
import dev.autocfg.internal.Root;
import dev.autocfg.internal.SearchDirectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The directories of the headers of a library. */
public final class IncludeDirectories {
  private IncludeDirectories() {}

  /**
   * Returns the directories for {@code -I} in order, as existing directories of this machine,
   * without the defaults of compilers.
   *
   * <p>{@code SODIUM_INCLUDE_DIR}, else {@code SODIUM_DIR/include}, are the only ones if they are
   * set. Otherwise: the {@code -I} of the {@code .pc} file and of what it requires, unless {@code
   * SODIUM_NO_PKG_CONFIG} is set; then the prefixes of vcpkg, Homebrew and MacPorts.
   */
  public static List<Path> of(LibraryRequest request, Machine machine) {
    return machine.hasFiles() ? existing(named(request, machine), machine) : List.of();
  }

  /** Returns whether they come from the {@code .pc} file, so that its other flags apply. */
  public static boolean arePackaged(LibraryRequest request, Machine machine) {
    LibraryVariables variables = LibraryVariables.of(request.name(), machine);
    return machine.hasFiles()
        && !request.pkgConfig().isEmpty()
        && variables.headers().isEmpty()
        && variables.withoutPkgConfig().isEmpty();
  }

  /** Returns the paths on the searched machine, followed by the defaults of compilers. */
  static List<String> withSystem(LibraryRequest request, Machine machine) {
    Set<String> all = new LinkedHashSet<>(named(request, machine));
    if (LibraryVariables.of(request.name(), machine).headers().isEmpty()) {
      all.addAll(
          List.of(
              "/usr/local/include",
              "/usr/include/" + machine.platform().multiarch(),
              "/usr/include"));
    }
    return List.copyOf(all);
  }

  private static List<String> named(LibraryRequest request, Machine machine) {
    LibraryVariables variables = LibraryVariables.of(request.name(), machine);
    List<SearchDirectories> given = variables.headers();
    List<String> all = new ArrayList<>();
    if (!given.isEmpty()) {
      given.forEach(place -> all.addAll(place.directories()));
      return all;
    }
    if (variables.withoutPkgConfig().isEmpty() && !request.pkgConfig().isEmpty()) {
      all.addAll(
          new PkgConfigTool(machine.platform(), machine.rooted(), machine.environment())
              .includeDirectories(request.pkgConfig()));
    }
    Prefixes.of(request, machine).forEach(p -> all.addAll(p.headers().directories()));
    return all;
  }

  private static List<Path> existing(List<String> directories, Machine machine) {
    Root root = machine.rooted();
    Set<Path> all = new LinkedHashSet<>();
    for (String directory : directories) {
      try {
        Path path = root.resolve(directory);
        if (Files.isDirectory(path)) {
          all.add(path);
        }
      } catch (IOException e) {
        // A compiler cannot read it either.
      }
    }
    return List.copyOf(all);
  }
}
