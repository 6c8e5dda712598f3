package dev.autocfg.inspect.object;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;

/** Reads the files of one format. */
interface Format {

  /**
   * Returns what a library offers.
   *
   * @throws ObjectFileException if it cannot be read; no other exception leaves this method
   */
  Exports read(Bytes file, Wanted wanted) throws ObjectFileException;

  /**
   * Returns all symbols of a library, also those that it needs from others.
   *
   * @throws ObjectFileException if it cannot be read; no other exception leaves this method
   */
  SymbolTable list(Bytes file) throws ObjectFileException;
}
