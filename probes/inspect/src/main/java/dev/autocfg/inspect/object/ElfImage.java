package dev.autocfg.inspect.object;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ElfFile;
import dev.autocfg.internal.ElfFile.Segment;
import dev.autocfg.internal.ObjectFileException;
import java.util.List;

/** An ELF file, read by the addresses that its parts have when it is loaded. */
record ElfImage(ElfFile elf, Region file) {

  static ElfImage of(Bytes bytes, ElfFile elf) {
    return new ElfImage(elf, Region.of(bytes, elf.order()));
  }

  boolean is64() {
    return elf.is64();
  }

  String arch() {
    return elf.arch();
  }

  List<Segment> segments() {
    return elf.segments();
  }

  /**
   * Returns the bytes from an address to the end of its segment in the file. Finding the segment
   * may take long in a hostile file, so callers do it once.
   *
   * @throws ObjectFileException if no segment contains the address
   */
  Region rest(long address) throws ObjectFileException {
    for (Segment segment : segments()) {
      long from = address - segment.address();
      if (segment.type() == Segment.LOAD && Long.compareUnsigned(from, segment.fileSize()) < 0) {
        return region(address, segment.fileSize() - from);
      }
    }
    return region(address, 1);
  }

  /**
   * Returns the bytes at an address.
   *
   * @throws ObjectFileException if the file does not contain all of them
   */
  Region region(long address, long length) throws ObjectFileException {
    return file.part(elf.offsetOf(address, length), length, "segment");
  }

  /**
   * Returns the array at an address.
   *
   * @throws ObjectFileException if the file does not contain all of it
   */
  Table table(long address, int count, int entrySize) throws ObjectFileException {
    return new Table(this, address, count, entrySize);
  }

  /** An array of entries of equal size, read page by page. */
  static final class Table {
    private final ElfImage elf;
    private final Region entries;
    private final int count;
    private final int entrySize;

    private Table(ElfImage elf, long address, int count, int entrySize) throws ObjectFileException {
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

    /** Returns a field of the size of an address; one of 32 bits is unsigned. */
    long word(int index, int field) throws ObjectFileException {
      return elf.is64() ? entries.int64(position(index) + field) : uint32(index, field);
    }

    private long position(int index) throws ObjectFileException {
      if (index < 0 || index >= count) {
        throw ObjectFileException.damaged("refers to entry " + index + " of a table of " + count);
      }
      return (long) index * entrySize;
    }
  }
}
