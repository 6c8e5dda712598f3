package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;

/** Reads names from the dynamic string table, {@code DT_STRTAB}. */
record ElfStrings(Region table) {

  static ElfStrings read(ElfImage elf, ElfDynamic dynamic) throws ObjectFileException {
    long address = dynamic.get(ElfDynamic.STRTAB, "string table");
    long size = dynamic.get(ElfDynamic.STRSZ, "string table's size");
    return new ElfStrings(elf.region(address, size));
  }

  /** Returns the string at an unsigned offset, wrong UTF-8 replaced. */
  String at(long offset) throws ObjectFileException {
    if (Long.compareUnsigned(offset, table.size()) >= 0) {
      throw Damage.of("has a name outside its string table");
    }
    return table.name(offset);
  }

  /** Returns whether this is the string at an offset, reading no more than needed. */
  boolean is(byte[] name, long offset) throws ObjectFileException {
    return Long.compareUnsigned(offset, table.size()) < 0
        && name.length < table.size() - offset
        && table.compareName(offset, name) == 0;
  }
}
