package dev.autocfg.inspect.object;

import dev.autocfg.internal.LibraryFile;
import dev.autocfg.internal.LibraryFinder;
import dev.autocfg.internal.Root;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the file of a library that another one needs: at its path if it is named by one, else in
 * the directories that the other names, else where the loader looks.
 *
 * <p>Sources: ld.so(8), "Dynamic string tokens"; dyld(1) for {@code @rpath} and the like.
 */
final class NeededFinder {
  private final LibraryFinder finder;

  private final Path root;

  /** Takes all paths that libraries name as paths inside the root. */
  NeededFinder(LibraryFinder finder, Path root) {
    this.finder = finder;
    this.root = root.toAbsolutePath().normalize();
  }

  Optional<Path> find(String library, Path from, List<String> searchPath) {
    try {
      String directory = String.valueOf(inside(from).getParent());
      String expanded = expand(library, directory);
      if (expanded.startsWith("/")) {
        Path path = Root.of(root).resolve(expanded);
        return finder.surveyAt(path).usable().map(LibraryFile::path);
      }
      List<String> places = new ArrayList<>();
      for (String place : searchPath) {
        if (expand(place, directory).startsWith("/")) {
          places.add(expand(place, directory));
        }
      }
      return finder.survey(List.of(lastName(library)), places).usable().map(LibraryFile::path);
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  private Path inside(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return root.getParent() != null && absolute.startsWith(root)
        ? Path.of("/").resolve(root.relativize(absolute))
        : absolute;
  }

  private static String expand(String text, String directory) {
    return text.replace("$ORIGIN", directory)
        .replace("${ORIGIN}", directory)
        .replace("@loader_path", directory);
  }

  private static String lastName(String library) {
    return library.substring(library.lastIndexOf('/') + 1);
  }
}
