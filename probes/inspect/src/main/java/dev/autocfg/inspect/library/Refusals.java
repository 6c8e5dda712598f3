package dev.autocfg.inspect.library;

import dev.autocfg.State;
import dev.autocfg.internal.LibraryFile;
import java.util.List;
import java.util.Optional;

/** The answer for a library of which only unusable files were found. */
final class Refusals {
  private Refusals() {}

  /**
   * Returns the answer; empty if there are no files. A file that could not be read may be the
   * library, so the answer is then unknown.
   */
  static Optional<Finding> of(List<LibraryFile> refused) {
    return first(refused, LibraryFile.State.UNKNOWN)
        .or(() -> first(refused, LibraryFile.State.UNREAD))
        .map(file -> finding(State.UNKNOWN, file))
        .or(
            () ->
                first(refused, LibraryFile.State.OTHER_ARCHITECTURE)
                    .or(() -> first(refused, LibraryFile.State.NOT_A_LIBRARY))
                    .map(file -> finding(State.UNUSABLE, file)));
  }

  private static Optional<LibraryFile> first(List<LibraryFile> files, LibraryFile.State state) {
    return files.stream().filter(file -> file.state() == state).findFirst();
  }

  private static Finding finding(State state, LibraryFile file) {
    return new Finding(state, file.soname() + " " + file.seen());
  }
}
