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

/** Finds where the headers of a library are. */
public final class IncludeDirectories {
  private IncludeDirectories() {}

  /**
   * Returns what a compiler is to be told with {@code -I}, best first, as directories of this
   * machine that exist; those that it looks into anyway are not among them.
   *
   * <p>{@code SODIUM_INCLUDE_DIR}, else {@code SODIUM_DIR/include}, are the only ones where they
   * are set. Else: the {@code -I} of the {@code .pc} file and of what it requires, unless {@code
   * SODIUM_NO_PKG_CONFIG} is set; then the prefixes of vcpkg, Homebrew and MacPorts.
   */
  public static List<Path> of(LibraryRequest request, Machine machine) {
    return machine.isAtHand() ? existing(named(request, machine), machine) : List.of();
  }

  /** Returns whether the {@code .pc} file says where they are, so that its other flags count. */
  public static boolean arePackaged(LibraryRequest request, Machine machine) {
    LibraryVariables variables = LibraryVariables.of(request.name(), machine);
    return machine.isAtHand()
        && !request.pkgConfig().isEmpty()
        && variables.headers().isEmpty()
        && variables.withoutPkgConfig().isEmpty();
  }

  /** Returns those as paths of the machine that is asked, then those that compilers know. */
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
    List<SearchDirectories> told = variables.headers();
    List<String> all = new ArrayList<>();
    if (!told.isEmpty()) {
      told.forEach(place -> all.addAll(place.directories()));
      return all;
    }
    if (variables.withoutPkgConfig().isEmpty() && !request.pkgConfig().isEmpty()) {
      all.addAll(
          new PkgConfigTool(machine.platform(), Root.of(machine.root()), machine.environment())
              .includeDirectories(request.pkgConfig()));
    }
    Prefixes.of(request, machine).forEach(p -> all.addAll(p.headers().directories()));
    return all;
  }

  private static List<Path> existing(List<String> directories, Machine machine) {
    Root root = Root.of(machine.root());
    Set<Path> all = new LinkedHashSet<>();
    for (String directory : directories) {
      try {
        Path path = root.resolve(directory);
        if (Files.isDirectory(path)) {
          all.add(path);
        }
      } catch (IOException e) {
        // It cannot be looked into, so it is of no use to a compiler either.
      }
    }
    return List.copyOf(all);
  }
}
