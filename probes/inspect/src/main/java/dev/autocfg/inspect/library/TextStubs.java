package dev.autocfg.inspect.library;

import dev.autocfg.internal.LibraryFile;
import dev.autocfg.internal.RegularFile;
import dev.autocfg.internal.SearchDirectories;
import dev.autocfg.internal.SearchPlace;
import dev.autocfg.internal.Version;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text stubs of an Apple SDK, {@code .tbd}, as a place to search: they describe the system's
 * libraries, which do not exist as files.
 *
 * @param directories the directories that are searched for libraries
 */
record TextStubs(List<String> directories) implements SearchPlace {
  private static final String LIBRARY = ".dylib";
  private static final String STUB = ".tbd";

  private static final Pattern VERSION =
      Pattern.compile("(?m)^current-version:\\s*'?([0-9][0-9.]*)'?\\s*$");

  /** The largest known stubs have 2 MiB. */
  private static final int LARGEST = 4 << 20;

  TextStubs {
    directories = List.copyOf(directories);
  }

  /** Returns the stubs beside the libraries of other places. */
  static TextStubs beside(List<SearchPlace> places) {
    List<String> directories = new ArrayList<>();
    for (SearchPlace place : places) {
      if (place instanceof SearchDirectories list) {
        directories.addAll(list.directories());
      }
    }
    return new TextStubs(directories);
  }

  @Override
  public String origin() {
    return "text stubs";
  }

  @Override
  public List<Candidate> candidates(String soname) {
    List<Candidate> candidates = new ArrayList<>();
    if (soname.endsWith(LIBRARY)) {
      String name = soname.substring(0, soname.length() - LIBRARY.length()) + STUB;
      directories.forEach(one -> candidates.add(new Candidate(one + "/" + name, one)));
    }
    return candidates;
  }

  /** Returns whether a machine has stubs of the system's libraries. */
  static boolean areOn(Machine machine) {
    try (DirectoryStream<Path> stubs =
        Files.newDirectoryStream(machine.rooted().resolve("/usr/lib"), "*" + STUB)) {
      return stubs.iterator().hasNext();
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
  }

  /** Returns whether a file is named as a stub. */
  static boolean isNamed(Path file) {
    return file.toString().endsWith(STUB);
  }

  /** Returns the version that a stub states; empty for another file. */
  static Optional<KnownVersion> versionOf(LibraryFile file) {
    if (!isNamed(file.path())) {
      return Optional.empty();
    }
    try {
      Matcher matcher = VERSION.matcher(RegularFile.text(file.path(), LARGEST));
      return matcher.find()
          ? Optional.of(new KnownVersion(Version.parse(matcher.group(1)), "current-version"))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // The next reading of the file says why.
    }
  }
}
