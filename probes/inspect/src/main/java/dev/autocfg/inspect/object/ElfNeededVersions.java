package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;

/**
 * Reads the versions that a library wants of what it needs from others: one entry a library, one
 * below it a version.
 *
 * <p>Source: Linux Standard Base Core 5.0, chapter 10.7.4, "Symbol Version Requirements".
 */
final class ElfNeededVersions {
  private static final int ENTRY_SIZE = 16; // Elfxx_Verneed
  private static final int VERSION_SIZE = 16; // Elfxx_Vernaux

  private final ElfImage elf;
  private final ElfStrings strings;
  private final ElfVersionNames names = new ElfVersionNames();

  private ElfNeededVersions(ElfImage elf, ElfStrings strings) {
    this.elf = elf;
    this.strings = strings;
  }

  /** Returns the versions by the index that symbols have. */
  static ElfVersionNames read(ElfImage elf, ElfDynamic dynamic, ElfStrings strings)
      throws ObjectFileException {
    ElfNeededVersions needed = new ElfNeededVersions(elf, strings);
    if (dynamic.find(ElfDynamic.VERNEED).isPresent()) {
      long count = dynamic.get(ElfDynamic.VERNEEDNUM, "number of versions that it needs");
      needed.readAll(dynamic.get(ElfDynamic.VERNEED, "versions that it needs"), count);
    }
    return needed.names;
  }

  private void readAll(long at, long count) throws ObjectFileException {
    if (Long.compareUnsigned(count, ElfVersionNames.MOST) > 0) {
      throw ElfVersionNames.tooMany();
    }
    for (long i = 0; i < count; i++) {
      ElfArray entry = new ElfArray(elf, at, 1, ENTRY_SIZE);
      readVersions(at + entry.uint32(0, 8), entry.uint16(0, 2));
      long next = entry.uint32(0, 12);
      if (next == 0) {
        return;
      }
      at += next;
    }
  }

  private void readVersions(long at, int count) throws ObjectFileException {
    for (int i = 0; i < count; i++) {
      ElfArray version = new ElfArray(elf, at, 1, VERSION_SIZE);
      names.put(version.uint16(0, 6) & ~ElfVersions.HIDDEN, strings.at(version.uint32(0, 8)));
      long next = version.uint32(0, 12);
      if (next == 0) {
        return;
      }
      at += next;
    }
  }
}
