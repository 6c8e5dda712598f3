package dev.autocfg.inspect.object;

import dev.autocfg.internal.LibraryFinder;
import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers what a look-up of one name returns to a program that opened a library.
 *
 * <p>Sources: dlsym(3) of glibc and of macOS; {@code GetProcAddress} of Windows.
 */
public final class SymbolSearch {

  /** Says which tables count. */
  public enum Scope {
    /** The library's own table only. */
    OWN,
    /**
     * That, and the tables of all that it needs, breadth first: what {@code dlsym} searches for a
     * handle of {@code dlopen}. On Windows only forwarders and nothing else is followed.
     */
    CLOSURE
  }

  /** More than any program loads; ends hostile graphs. */
  private static final int MOST_LIBRARIES = 1024;

  private final Platform platform;
  private final ObjectReader reader;
  private final NeededFinder needed;

  /**
   * Creates a search.
   *
   * @param finder finds what a library needs
   */
  public SymbolSearch(Platform platform, LibraryFinder finder) {
    this(platform, finder, Path.of("/"));
  }

  /**
   * Creates a search in a file tree.
   *
   * @param finder finds what a library needs
   * @param root what the finder takes for the root of that tree
   */
  public SymbolSearch(Platform platform, LibraryFinder finder, Path root) {
    this.platform = platform;
    this.reader = new FormatReader(new PlatformFormat(platform));
    this.needed = new NeededFinder(finder, root);
  }

  /** Looks a name up in a library's file. */
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
   * A library to look at, a name to look for, and who asks.
   *
   * @param needed whether its absence matters
   */
  private record Step(
      String library, String name, Path from, List<String> searchPath, boolean needed) {}

  /** Walks over the libraries that one library leads to. */
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

    /** A symbol that is forwarded is looked for where it is said to be, and nowhere else. */
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
}
