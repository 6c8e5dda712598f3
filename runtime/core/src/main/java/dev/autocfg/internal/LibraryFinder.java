package dev.autocfg.internal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file of a native library in the places where the platform's loader looks, without
 * loading anything.
 *
 * <p>The sonames decide before the directories: the first soname is looked for in every directory,
 * then the second. So a list that starts with the preferred version gets it wherever it is. A file
 * that is damaged, for another architecture or no shared object is noted and passed over, as the
 * loader passes over those for other architectures.
 *
 * <p>The order of directories is that of the loader; LD_LIBRARY_PATH, ld.so.conf, musl's path file
 * and the built-in directories are read, the loader's cache and hwcaps subdirectories are not.
 */
public final class LibraryFinder {

  /**
   * Tells where a library is.
   *
   * @param file the first usable file; empty if there is none
   * @param soname the name it was found by; empty if it was not found
   * @param attempts each place that was looked at, in order, and what was seen there
   */
  public record Found(Optional<Path> file, String soname, List<String> attempts) {

    /** Keeps a copy of the attempts. */
    public Found {
      attempts = List.copyOf(attempts);
    }
  }

  /**
   * Tells everything that was seen under a library's names.
   *
   * @param usable the first usable file; empty if there is none
   * @param refused the files that were passed over before it, in order
   * @param attempts each place that was looked at, in order, and what was seen there
   */
  public record Survey(
      Optional<LibraryFile> usable, List<LibraryFile> refused, List<String> attempts) {

    /** Keeps copies of the lists. */
    public Survey {
      refused = List.copyOf(refused);
      attempts = List.copyOf(attempts);
    }

    /** Returns the answer without what was refused. */
    public Found found() {
      return usable.isPresent()
          ? new Found(Optional.of(usable.get().path()), usable.get().soname(), attempts)
          : new Found(Optional.empty(), "", attempts);
    }
  }

  private final Platform platform;
  private final Root root;
  private final Directories directories;

  private LibraryFinder(Platform platform, Root root, Directories directories) {
    this.platform = platform;
    this.root = root;
    this.directories = directories;
  }

  /**
   * Returns a finder for a platform.
   *
   * @param root {@code /}, or a directory that holds a file tree of that platform; all paths, those
   *     of the environment too, are then inside it
   * @param environment gives the value of a variable, or null
   */
  public static LibraryFinder forPlatform(
      Platform platform, Path root, Function<String, @Nullable String> environment) {
    Root rooted = Root.of(root);
    return new LibraryFinder(platform, rooted, SearchPath.of(platform, rooted, environment));
  }

  /** Returns the finder of the running program. */
  public static LibraryFinder ofThisMachine() {
    return forPlatform(
        Platform.current(),
        Path.of("/"),
        new Function<>() {
          @Override
          public String apply(String variable) {
            return System.getenv(variable);
          }
        });
  }

  /** Finds the first usable file for the sonames, the preferred one first. */
  public Found find(List<String> sonames) {
    return survey(sonames, List.of()).found();
  }

  /** Judges one file, at an absolute path of this machine, as the only place. */
  public Found findAt(Path file) {
    return surveyAt(file).found();
  }

  /**
   * Does what {@link #find} does, looks into other directories first, and keeps what it refused.
   */
  public Survey survey(List<String> sonames, List<String> firstDirectories) {
    Directories places = new Directories();
    places.addAll(firstDirectories);
    places.addAll(directories.paths());
    Search search = new Search(directories.notes());
    if (!root.isWhole()) {
      search.attempts.add("looked inside " + root);
    }
    for (String soname : sonames) {
      if (search.usable == null) {
        search.everywhere(soname, places.paths());
      }
    }
    return search.survey();
  }

  /** Does what {@link #findAt} does, and keeps what it refused. */
  public Survey surveyAt(Path file) {
    Search search = new Search(List.of());
    Path name = file.getFileName();
    LibraryFile seen = LibraryFile.check(file, name == null ? "" : name.toString(), platform);
    search.attempts.add(file + " " + seen.seen());
    search.take(seen);
    return search.survey();
  }

  /** Collects what one search sees. */
  private final class Search {

    private final List<String> attempts;
    private final List<LibraryFile> refused = new ArrayList<>();
    private LibraryFile usable;

    Search(List<String> notes) {
      attempts = new ArrayList<>(notes);
    }

    void everywhere(String soname, List<String> places) {
      if (!isFileName(soname)) {
        attempts.add("skipped \"" + soname + "\", which is not a file name");
        return;
      }
      List<String> without = new ArrayList<>();
      for (int i = 0; i < places.size() && usable == null; i++) {
        String place = places.get(i) + "/" + soname;
        LibraryFile seen = look(place, soname);
        if (seen.state() == LibraryFile.State.MISSING) {
          without.add(places.get(i));
        } else {
          addMissing(soname, without);
          attempts.add(place + " " + seen.seen());
          take(seen);
        }
      }
      addMissing(soname, without);
    }

    private LibraryFile look(String place, String soname) {
      Path path = Path.of("");
      try {
        path = root.resolve(place);
        return LibraryFile.check(path, soname, platform);
      } catch (IOException e) {
        LibraryFile.State state =
            RegularFile.isMissing(e) ? LibraryFile.State.MISSING : LibraryFile.State.UNKNOWN;
        return new LibraryFile(path, soname, state, RegularFile.why(e));
      }
    }

    void take(LibraryFile seen) {
      if (seen.state() == LibraryFile.State.USABLE) {
        usable = seen;
      } else if (seen.state() != LibraryFile.State.MISSING) {
        refused.add(seen);
      }
    }

    private void addMissing(String soname, List<String> without) {
      if (!without.isEmpty()) {
        attempts.add("no " + soname + " in " + String.join(", ", without));
        without.clear();
      }
    }

    Survey survey() {
      return new Survey(Optional.ofNullable(usable), refused, attempts);
    }
  }

  /** Returns whether a name is one that a file in a directory can have. */
  public static boolean isFileName(String soname) {
    if (soname.isBlank() || soname.indexOf('/') >= 0 || soname.indexOf('\\') >= 0) {
      return false;
    }
    try {
      return Path.of(soname).getFileName() != null && !soname.equals(".") && !soname.equals("..");
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
