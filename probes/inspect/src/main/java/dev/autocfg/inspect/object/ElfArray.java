package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;

/** Reads an array of the loaded image, page by page, so that its size costs no memory. */
final class ElfArray {
  private final ElfImage elf;
  private final Region entries;
  private final int count;
  private final int entrySize;

  /**
   * Opens an array of {@code count} entries.
   *
   * @throws ObjectFileException if the file does not hold all of it
   */
  ElfArray(ElfImage elf, long address, int count, int entrySize) throws ObjectFileException {
    this.elf = elf;
    this.entries = elf.region(address, (long) count * entrySize);
    this.count = count;
    this.entrySize = entrySize;
  }

  int count() {
    return count;
  }

  int uint8(int index, int field) throws ObjectFileException {
    return entries.uint8(position(index) + field);
  }

  int uint16(int index, int field) throws ObjectFileException {
    return entries.uint16(position(index) + field);
  }

  long uint32(int index, int field) throws ObjectFileException {
    return entries.uint32(position(index) + field);
  }

  /** Returns a field of the size of an address, 32 bits of it unsigned. */
  long word(int index, int field) throws ObjectFileException {
    return elf.is64() ? entries.int64(position(index) + field) : uint32(index, field);
  }

  private long position(int index) throws ObjectFileException {
    if (index < 0 || index >= count) {
      throw Damage.of("refers to entry " + index + " of a table of " + count);
    }
    return (long) index * entrySize;
  }
}
