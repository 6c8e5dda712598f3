package dev.autocfg.inspect.object;

import dev.autocfg.internal.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the libraries of one platform, or of all.
 *
 * <p>What cannot be read is an {@code ObjectFileException}, whose kind keeps "damaged", "for
 * another architecture", "no library" and "unreadable" apart; its message continues "the file …".
 */
public interface ObjectReader {

  /**
   * Returns what a library offers, having read its whole table of names.
   *
   * @param wanted the names of symbols to keep; a library may export hundreds of thousands
   * @throws IOException if the file cannot be read or is damaged; what it exports is then unknown,
   *     which is not the same as nothing
   */
  Exports read(Path file, Predicate<String> wanted) throws IOException;

  /**
   * Returns what a library offers of some names, each looked up as the platform's loader does it:
   * by hash table, trie or binary search, so that few pages of a large file are read.
   *
   * @throws IOException as for {@link #read}
   */
  Exports find(Path file, Set<String> names) throws IOException;

  /**
   * Returns all symbols of a library: what it defines, and what it needs from others. Of text stubs
   * only what they define.
   *
   * @throws IOException as for {@link #read}
   */
  SymbolTable list(Path file) throws IOException;

  /** Returns the reader for a platform's libraries; nothing where its format is not known (AIX). */
  static Optional<ObjectReader> of(Platform platform) {
    return platform.os().equals("aix")
        ? Optional.empty()
        : Optional.of(new FormatReader(new PlatformFormat(platform)));
  }

  /** Returns a reader that takes each format and architecture, of a fat file the first slice. */
  static ObjectReader any() {
    return new FormatReader(new AnyFormat(""));
  }
}
