package dev.autocfg.inspect.library;

import dev.autocfg.inspect.object.Exports;
import dev.autocfg.inspect.object.ObjectReader;
import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.LibraryFile;
import dev.autocfg.internal.LibrarySearch;
import dev.autocfg.internal.LoadCheck;
import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.Root;
import dev.autocfg.internal.SearchPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The usable file that a search ends with: opened once, for its check and for its symbols. */
final class OpenLibrary implements LibrarySearch.FileCheck, AutoCloseable {
  private final LoadCheck check;
  private final boolean takesStubs;
  private @Nullable Bytes open;

  OpenLibrary(Machine machine) {
    this.takesStubs = machine.platform().os().equals("macos");
    Root root = machine.rooted();
    this.check =
        new LoadCheck(
            machine.platform(),
            root,
            SearchPath.places(machine.platform(), root, machine.environment()),
            true);
  }

  @Override
  public LibraryFile check(Path path, String soname) {
    close();
    try {
      open = Bytes.open(path);
    } catch (ObjectFileException e) {
      return LibraryFile.refused(path, soname, e);
    }
    LibraryFile checked = check.check(open, path, soname);
    return takesStubs && TextStubs.isNamed(path) && checked.seen().contains("text stub")
        ? new LibraryFile(path, soname, LibraryFile.State.USABLE, "describes the library")
        : checked;
  }

  /**
   * Looks up names in the file that was checked last.
   *
   * @throws IOException if the file cannot be read or is damaged
   */
  Exports find(ObjectReader reader, Set<String> names) throws IOException {
    if (open == null) {
      throw new IllegalStateException("no file was checked");
    }
    return reader.find(open, names);
  }

  @Override
  public void close() {
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e); // Nothing was written, so no system has a reason.
      }
      open = null;
    }
  }
}
