package dev.autocfg.probes.object;

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
   * Returns the bytes at an address.
   *
   * @throws ObjectFileException if the file does not hold all of them
   */
  Region region(long address, long length) throws ObjectFileException {
    return new Region(pages, elf.offsetOf(address, length), length, elf.order());
  }
}
