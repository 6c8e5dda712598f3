package dev.autocfg.inspect.object;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A reader of the libraries of one platform, or of all.
 *
 * <p>A file that cannot be read is reported by an {@code ObjectFileException}, whose kind
 * distinguishes damaged files, other architectures, other file types and unreadable files; its
 * message continues "the file …".
 */
public final class ObjectReader {
  private final Format format;

  private ObjectReader(Format format) {
    this.format = format;
  }

  /** Returns the reader for a platform; empty if its format is not supported (AIX). */
  public static Optional<ObjectReader> of(Platform platform) {
    return platform.os().equals("aix")
        ? Optional.empty()
        : Optional.of(new ObjectReader(Format.of(platform)));
  }

  /** Returns the reader for a platform, which rejects every file if its format is not supported. */
  static ObjectReader forFormatOf(Platform platform) {
    return new ObjectReader(Format.of(platform));
  }

  /** Returns a reader for every format and architecture; of a fat file it reads the first slice. */
  public static ObjectReader any() {
    return new ObjectReader(Format.any(""));
  }

  /**
   * Reads the whole symbol table of a library.
   *
   * @param filter accepts the symbols to collect; a library may export hundreds of thousands
   * @throws IOException if the file cannot be read or is damaged; its exports are then unknown
   */
  public Exports read(Path file, Predicate<String> filter) throws IOException {
    return open(file, bytes -> format.read(bytes, Exports.Filter.matching(filter)));
  }

  /**
   * Looks single names up as the platform's loader does, by hash table, trie or binary search, so
   * that few pages of a large file are read.
   *
   * @throws IOException as for {@link #read}
   */
  public Exports find(Path file, Set<String> names) throws IOException {
    return open(file, bytes -> format.read(bytes, Exports.Filter.names(names)));
  }

  /**
   * Looks names up in an open file, which stays open.
   *
   * @throws IOException as for {@link #read}
   */
  public Exports find(Bytes file, Set<String> names) throws IOException {
    return format.read(file, Exports.Filter.names(names));
  }

  /**
   * Reads all symbols of a library, undefined ones included; of text stubs only the defined ones.
   *
   * @throws IOException as for {@link #read}
   */
  public SymbolTable list(Path file) throws IOException {
    return open(file, format::list);
  }

  /** A function of an open file. */
  private interface Reading<T> {
    T of(Bytes bytes) throws ObjectFileException;
  }

  private static <T> T open(Path file, Reading<T> reading) throws ObjectFileException {
    try (Bytes bytes = Bytes.open(file)) {
      return reading.of(bytes);
    } catch (ObjectFileException e) {
      throw e;
    } catch (IOException e) {
      throw ObjectFileException.unreadable(e);
    }
  }
}
