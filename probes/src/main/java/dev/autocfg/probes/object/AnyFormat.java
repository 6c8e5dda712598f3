package dev.autocfg.probes.object;

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
    byte[] head = FileSignature.head(file);
    if (FileSignature.isElf(head)) {
      return new ElfReader(arch).read(file, wanted);
    }
    if (FileSignature.isMachO(head)) {
      return new MachReader(arch).read(file, wanted);
    }
    if (FileSignature.isPe(head)) {
      return new PeReader(arch).read(file, wanted);
    }
    if (TextStub.is(head)) {
      return new TextStub(arch).read(file, wanted);
    }
    throw NotALibrary.of(file, head);
  }
}
