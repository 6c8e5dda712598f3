package dev.autocfg.inspect.object;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;

/** Opens a file, and hands it to the reader of its format. */
record FormatReader(Format format) implements ObjectReader {

  @Override
  public Exports read(Path file, Predicate<String> wanted) throws ObjectFileException {
    return read(file, Wanted.where(wanted));
  }

  @Override
  public Exports find(Path file, Set<String> names) throws ObjectFileException {
    return read(file, Wanted.names(names));
  }

  @Override
  public SymbolTable list(Path file) throws ObjectFileException {
    return open(file, format::list);
  }

  private Exports read(Path file, Wanted wanted) throws ObjectFileException {
    return open(file, bytes -> format.read(bytes, wanted));
  }

  /** Reads an open file. */
  private interface Reading<T> {
    T of(Bytes bytes) throws ObjectFileException;
  }

  private static <T> T open(Path file, Reading<T> reading) throws ObjectFileException {
    try (Bytes bytes = Bytes.open(file)) {
      return reading.of(bytes);
    } catch (ObjectFileException e) {
      throw e;
    } catch (IOException e) {
      throw new ObjectFileException(
          ObjectFileException.Kind.UNREADABLE, "cannot be closed after reading");
    }
  }
}
