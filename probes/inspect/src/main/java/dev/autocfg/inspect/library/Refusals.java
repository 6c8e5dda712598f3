package dev.autocfg.inspect.library;

import dev.autocfg.State;
import dev.autocfg.internal.LibraryFile;
import java.util.List;
import java.util.Optional;

/** Says what follows from files of which none is usable. */
final class Refusals {
  private Refusals() {}

  /**
   * Returns the answer; nothing if there are no files. One that could not be read may be the
   * library, so it makes the whole unknown, whatever the others are.
   */
  static Optional<Finding> of(List<LibraryFile> refused) {
    return first(refused, LibraryFile.State.UNKNOWN)
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
