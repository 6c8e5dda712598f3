package dev.autocfg.inspect.object;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.FileSignature;
import dev.autocfg.internal.ObjectFileException;

/**
 * Tells the format by the first bytes.
 *
 * @param arch the architecture by its canonical name; empty for any, and then the first slice of a
 *     fat file
 */
record AnyFormat(String arch) implements Format {

  @Override
  public Exports read(Bytes file, Wanted wanted) throws ObjectFileException {
    return of(file).read(file, wanted);
  }

  @Override
  public SymbolTable list(Bytes file) throws ObjectFileException {
    return of(file).list(file);
  }

  private Format of(Bytes file) throws ObjectFileException {
    byte[] head = FileSignature.head(file);
    if (FileSignature.isElf(head)) {
      return new ElfReader(arch);
    }
    if (FileSignature.isMachO(head)) {
      return new MachReader(arch);
    }
    if (FileSignature.isPe(head)) {
      return new PeReader(arch);
    }
    if (TextStub.is(head)) {
      return new TextStub(arch);
    }
    throw NotALibrary.of(file, head);
  }
}
