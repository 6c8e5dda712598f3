package dev.autocfg.inspect.object;

import dev.autocfg.internal.ElfFile;
import dev.autocfg.internal.ElfFile.Segment;
import dev.autocfg.internal.ObjectFileException;
import java.util.List;

/** Reads an ELF file by the addresses its parts have when it is loaded. */
record ElfImage(ElfFile elf, Pages pages) {

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
   * Returns the bytes from an address to the end of what the file holds of its segment. Finding the
   * segment may take long in a hostile file, so callers do it once.
   *
   * @throws ObjectFileException if no segment holds any
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
   * @throws ObjectFileException if the file does not hold all of them
   */
  Region region(long address, long length) throws ObjectFileException {
    return new Region(pages, elf.offsetOf(address, length), length, elf.order());
  }
}
