package dev.autocfg.inspect.object;

import dev.autocfg.internal.LibraryFile;
import dev.autocfg.internal.LibraryFinder;
import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Root;
import dev.autocfg.internal.SearchDirectories;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The result of dlsym(3) or its equivalent for a library, without loading the library.
 *
 * <p>Sources: dlsym(3) of glibc and of macOS; {@code GetProcAddress} of Windows.
 */
public final class SymbolSearch {

  /** The libraries that are searched. */
  public enum Scope {
    /** The library itself. */
    OWN,
    /**
     * The library and all that it needs, breadth first, as {@code dlsym} does for a handle of
     * {@code dlopen}. On Windows only forwarders are followed.
     */
    CLOSURE
  }

  /** More than any program loads; bounds hostile graphs. */
  private static final int MOST_LIBRARIES = 1024;

  private final Platform platform;
  private final ObjectReader reader;
  private final NeededFinder needed;

  /**
   * Creates a search.
   *
   * @param finder finds needed libraries
   */
  public SymbolSearch(Platform platform, LibraryFinder finder) {
    this(platform, finder, Path.of("/"));
  }

  /**
   * Creates a search in a file tree.
   *
   * @param finder finds needed libraries
   * @param root the root of the finder
   */
  public SymbolSearch(Platform platform, LibraryFinder finder, Path root) {
    this.platform = platform;
    this.reader = ObjectReader.forFormatOf(platform);
    this.needed = new NeededFinder(finder, root);
  }

  /** Looks up a name in the file of a library. */
  public SymbolAnswer find(Path file, String name, Scope scope) {
    try {
      Exports exports = reader.find(file, Set.of(name));
      Optional<Exports.Symbol> own = exports.symbol(name);
      if (scope == Scope.OWN || (own.isPresent() && own.get().forward().isEmpty())) {
        return own.isPresent() ? present("it exports it") : absent(name);
      }
      return new Closure(name).search(file, exports);
    } catch (ObjectFileException e) {
      return refused(e);
    } catch (IOException e) {
      return new SymbolAnswer(SymbolAnswer.State.UNKNOWN, "cannot be read");
    }
  }

  private static SymbolAnswer present(String reason) {
    return new SymbolAnswer(SymbolAnswer.State.PRESENT, reason);
  }

  private static SymbolAnswer absent(String name) {
    return new SymbolAnswer(SymbolAnswer.State.ABSENT, "does not export " + name);
  }

  private static SymbolAnswer refused(ObjectFileException e) {
    SymbolAnswer.State state =
        switch (e.kind()) {
          case DAMAGED -> SymbolAnswer.State.DAMAGED;
          case OTHER_ARCHITECTURE -> SymbolAnswer.State.OTHER_ARCHITECTURE;
          case NOT_A_LIBRARY -> SymbolAnswer.State.NOT_A_LIBRARY;
          case UNREADABLE -> SymbolAnswer.State.UNKNOWN;
        };
    return new SymbolAnswer(state, e.getMessage());
  }

  /**
   * A library to search for a name.
   *
   * @param from the file of the library that needs it
   * @param needed whether its absence leaves the result unknown
   */
  private record Step(
      String library, String name, Path from, List<String> searchPath, boolean needed) {}

  /** The breadth-first search of the needed libraries. */
  private final class Closure {
    private final String name;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private String unread = "";

    Closure(String name) {
      this.name = name;
    }

    SymbolAnswer search(Path file, Exports exports) {
      take(file, exports, name);
      while (!steps.isEmpty()) {
        Step step = steps.remove();
        if (look(step)) {
          return present(step.library() + ", which it needs, exports it");
        }
      }
      return unread.isEmpty()
          ? absent(name)
          : new SymbolAnswer(SymbolAnswer.State.UNKNOWN, "needs " + unread);
    }

    private boolean look(Step step) {
      Optional<Path> path = needed.find(step.library(), step.from(), step.searchPath());
      if (path.isEmpty() && !step.needed()) {
        return false;
      }
      if (path.isEmpty()) {
        unread = step.library() + ", which was not found";
        return false;
      }
      try {
        Exports exports = reader.find(path.get(), Set.of(step.name()));
        Optional<Exports.Symbol> symbol = exports.symbol(step.name());
        if (symbol.isPresent() && symbol.get().forward().isEmpty()) {
          return true;
        }
        take(path.get(), exports, step.name());
      } catch (IOException e) {
        unread = step.library() + ", which cannot be read: it " + e.getMessage();
      }
      return false;
    }

    /** A forwarded symbol is searched for only in the library that it is forwarded to. */
    private void take(Path file, Exports exports, String wanted) {
      Optional<Exports.Forward> forward = exports.symbol(wanted).flatMap(Exports.Symbol::forward);
      if (forward.isPresent()) {
        add(step(forward.get().library(), forward.get().name(), file, exports, true));
        return;
      }
      if (!platform.os().equals("windows")) {
        exports.auxiliary().forEach(name -> add(step(name, wanted, file, exports, false)));
        exports.needed().forEach(name -> add(step(name, wanted, file, exports, true)));
      }
    }

    private static Step step(
        String library, String wanted, Path file, Exports exports, boolean needed) {
      return new Step(library, wanted, file, exports.searchPath(), needed);
    }

    private void add(Step step) {
      if (seen.size() >= MOST_LIBRARIES) {
        unread = "more than " + MOST_LIBRARIES + " libraries";
      } else if (seen.add(step.library() + "\0" + step.name())) {
        steps.add(step);
      }
    }
  }

  /**
   * The search for a needed library: at its path if it is given by one, else in the search path of
   * the library that needs it, else where the loader looks.
   *
   * <p>Sources: ld.so(8), "Dynamic string tokens"; dyld(1) for {@code @rpath} and the like.
   */
  private static final class NeededFinder {
    private final LibraryFinder finder;

    private final Path root;

    /** Creates a finder that resolves all paths in libraries inside the root. */
    NeededFinder(LibraryFinder finder, Path root) {
      this.finder = finder;
      this.root = root.toAbsolutePath().normalize();
    }

    Optional<Path> find(String library, Path from, List<String> searchPath) {
      try {
        String directory = String.valueOf(inside(from).getParent());
        String expanded = expand(library, directory);
        if (expanded.startsWith("/")) {
          return finder.findAt(Root.of(root).resolve(expanded)).file();
        }
        List<String> places = new ArrayList<>();
        for (String place : searchPath) {
          if (expand(place, directory).startsWith("/")) {
            places.add(expand(place, directory));
          }
        }
        SearchDirectories first = new SearchDirectories("search path of " + from, places);
        return finder
            .search(List.of(lastName(library)), List.of(first))
            .usable()
            .map(LibraryFile::path);
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
}
