package dev.autocfg.internal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The search for a library's file in a list of places, at build and at run time.
 *
 * <p>Names take precedence over places: the first name is looked for in every place, then the
 * second. So a list of names that starts with the preferred version finds it wherever it is. A file
 * that is damaged, for another architecture or not a shared object is recorded and skipped, as the
 * loader skips those for other architectures.
 */
public final class LibrarySearch {

  /**
   * The outcome of a search.
   *
   * @param usable the first usable file; empty if there is none
   * @param refused the files that were skipped before it, in order
   * @param attempts the checked files, in order, with the outcome of each check
   */
  public record Result(
      Optional<LibraryFile> usable, List<LibraryFile> refused, List<String> attempts) {

    /** Copies the lists. */
    public Result {
      refused = List.copyOf(refused);
      attempts = List.copyOf(attempts);
    }

    /** Returns whether a file could not be read for a reason that may pass. */
    boolean mayChange() {
      for (LibraryFile file : refused) {
        if (file.state() == LibraryFile.State.UNREAD) {
          return true;
        }
      }
      return false;
    }
  }

  /** The check of a file under a name that is searched for. */
  public interface FileCheck {
    /** Returns the file with the result of the check. */
    LibraryFile check(Path path, String soname);
  }

  private final FileCheck files;
  private final Root root;
  private final List<String> attempts = new ArrayList<>();
  private final List<LibraryFile> refused = new ArrayList<>();

  /** The places without the current name, by origin; reported in one line. */
  private final Map<String, List<String>> missing = new LinkedHashMap<>();

  private @Nullable LibraryFile usable;

  private LibrarySearch(FileCheck files, Root root) {
    this.files = files;
    this.root = root;
  }

  /** Searches the places for the first usable file with one of the names. */
  public static Result find(
      FileCheck files, Root root, List<? extends SearchPlace> places, List<String> sonames) {
    LibrarySearch search = new LibrarySearch(files, root);
    for (int i = 0; i < sonames.size() && search.usable == null; i++) {
      search.everywhere(sonames.get(i), places);
    }
    return search.result();
  }

  /** Checks one file, at an absolute path of this machine. */
  public static Result check(FileCheck files, Path file) {
    LibrarySearch search = new LibrarySearch(files, Root.of(Path.of("/")));
    Path name = file.getFileName();
    LibraryFile checked = files.check(file, name == null ? "" : name.toString());
    search.attempts.add(file + " " + checked.seen());
    search.take(checked);
    return search.result();
  }

  private Result result() {
    return new Result(Optional.ofNullable(usable), refused, attempts);
  }

  private void everywhere(String soname, List<? extends SearchPlace> places) {
    if (!isFileName(soname)) {
      attempts.add("skipped \"" + soname + "\", which is not a file name");
      return;
    }
    Set<String> checked = new HashSet<>();
    for (SearchPlace place : places) {
      for (SearchPlace.Candidate candidate : place.candidates(soname)) {
        if (usable == null && (candidate.path().isEmpty() || checked.add(candidate.path()))) {
          check(place, candidate, soname);
        }
      }
    }
    reportMissing(soname);
  }

  private void check(SearchPlace place, SearchPlace.Candidate candidate, String soname) {
    LibraryFile file = file(candidate.path(), soname);
    if (file.state() == LibraryFile.State.MISSING) {
      addMissing(place.origin(), candidate.shownAs());
      return;
    }
    reportMissing(soname);
    attempts.add(candidate.path() + " " + file.seen() + " (" + place.origin() + ")");
    take(file);
  }

  private LibraryFile file(String place, String soname) {
    Path path = Path.of("");
    if (place.isEmpty()) {
      return new LibraryFile(path, soname, LibraryFile.State.MISSING, "");
    }
    try {
      path = root.resolve(place);
      return files.check(path, soname);
    } catch (IOException e) {
      return LibraryFile.unread(path, soname, e);
    }
  }

  private void take(LibraryFile file) {
    if (file.state() == LibraryFile.State.USABLE) {
      usable = file;
    } else if (file.state() != LibraryFile.State.MISSING) {
      refused.add(file);
    }
  }

  private void addMissing(String origin, String shownAs) {
    List<String> without = missing.get(origin);
    if (without == null) {
      without = new ArrayList<>();
      missing.put(origin, without);
    }
    if (!shownAs.isEmpty()) {
      without.add(shownAs);
    }
  }

  /** Adds {@code no libx.so.1 in LD_LIBRARY_PATH: /a, /b; default: /lib}. */
  private void reportMissing(String soname) {
    if (missing.isEmpty()) {
      return;
    }
    StringBuilder line = new StringBuilder("no ").append(soname).append(" in ");
    String separator = "";
    for (Map.Entry<String, List<String>> place : missing.entrySet()) {
      line.append(separator).append(place.getKey());
      if (!place.getValue().isEmpty()) {
        line.append(": ").append(String.join(", ", place.getValue()));
      }
      separator = "; ";
    }
    attempts.add(line.toString());
    missing.clear();
  }

  private static boolean isFileName(String soname) {
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
