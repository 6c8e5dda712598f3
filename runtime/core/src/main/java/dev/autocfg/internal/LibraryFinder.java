package dev.autocfg.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The search for a native library where the platform's loader looks, without loading anything.
 *
 * <p>The order of directories is that of the loader: {@code LD_LIBRARY_PATH}, {@code ld.so.conf} or
 * musl's path file, and the built-in directories. The loader's cache and its hwcaps subdirectories
 * are not read.
 */
public final class LibraryFinder {

  /**
   * The file of a library.
   *
   * @param file the first usable file; empty if there is none
   * @param soname the name it was found by; empty if it was not found
   * @param attempts the checked files, in order, with the outcome of each check
   * @param mayChange whether a file or a list of directories could not be read for a reason that
   *     may pass
   */
  public record Found(
      Optional<Path> file, String soname, List<String> attempts, boolean mayChange) {

    /** Copies the attempts. */
    public Found {
      attempts = List.copyOf(attempts);
    }

    private static Found of(LibrarySearch.Result result, boolean isUnread) {
      boolean mayChange = isUnread || result.mayChange();
      return result.usable().isPresent()
          ? new Found(
              Optional.of(result.usable().get().path()),
              result.usable().get().soname(),
              result.attempts(),
              mayChange)
          : new Found(Optional.empty(), "", result.attempts(), mayChange);
    }
  }

  private final Platform platform;
  private final Root root;
  private final List<SearchDirectories> places;

  private LibraryFinder(Platform platform, Root root, List<SearchDirectories> places) {
    this.platform = platform;
    this.root = root;
    this.places = places;
  }

  /**
   * Returns a finder for a platform.
   *
   * @param root {@code /}, or a directory that contains a file tree of that platform; all paths,
   *     those of the environment included, are then relative to it
   * @param environment returns the value of a variable, or null
   */
  public static LibraryFinder forPlatform(
      Platform platform, Path root, Function<String, @Nullable String> environment) {
    Root rooted = Root.of(root);
    return new LibraryFinder(platform, rooted, SearchPath.places(platform, rooted, environment));
  }

  /** Returns the finder of the running program. */
  public static LibraryFinder ofThisMachine() {
    return forPlatform(
        Platform.current(),
        Path.of("/"),
        new Function<>() {
          @Override
          public String apply(String variable) {
            return Settings.variable(variable);
          }
        });
  }

  /** Finds the first usable file for the sonames, the preferred one first. */
  public Found find(List<String> sonames) {
    boolean isUnread = false;
    for (SearchDirectories place : places) {
      isUnread |= place.reading() == SearchDirectories.Reading.MAY_PASS;
    }
    return Found.of(search(sonames, List.of()), isUnread);
  }

  private LoadCheck check() {
    return new LoadCheck(platform, root, places, false);
  }

  /** Checks one file, at an absolute path of this machine. */
  public Found findAt(Path file) {
    return Found.of(LibrarySearch.check(check(), file), false);
  }

  /** Searches other directories before the loader's, and returns the skipped files as well. */
  public LibrarySearch.Result search(List<String> sonames, List<SearchDirectories> first) {
    List<SearchDirectories> all = new ArrayList<>(first);
    all.addAll(places);
    LibrarySearch.Result result = LibrarySearch.find(check(), root, all, sonames);
    List<String> attempts = new ArrayList<>();
    if (!root.isWhole()) {
      attempts.add("looked inside " + root);
    }
    for (SearchDirectories place : all) {
      attempts.addAll(place.notes());
    }
    attempts.addAll(result.attempts());
    return new LibrarySearch.Result(result.usable(), result.refused(), attempts);
  }
}
