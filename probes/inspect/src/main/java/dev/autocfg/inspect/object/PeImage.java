package dev.autocfg.inspect.object;

import dev.autocfg.internal.Architecture;
import dev.autocfg.internal.Bounds;
import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A PE file, read by the addresses that its parts have when it is loaded, relative to its start
 * (RVA).
 *
 * <p>Source: Microsoft's PE/COFF specification, "COFF File Header", "Optional Header", "Section
 * Table".
 *
 * @param is64 whether it is PE32+
 * @param flags {@code Characteristics}
 * @param headers {@code SizeOfHeaders}
 * @param directories the data directories
 */
record PeImage(
    Region file,
    String arch,
    boolean is64,
    int flags,
    long headers,
    List<Directory> directories,
    List<Section> sections) {
  private static final int EXECUTABLE = 0x0002; // IMAGE_FILE_EXECUTABLE_IMAGE
  private static final int DLL = 0x2000; // IMAGE_FILE_DLL
  private static final int MOST_DIRECTORIES = 16;

  /** The limit of the Windows loader. */
  private static final int MOST_SECTIONS = 96;

  /** A table that the header points to. */
  record Directory(long address, long size) {}

  /** A part of the file and its address in memory. */
  record Section(long address, long memorySize, long offset, long fileSize) {}

  static PeImage read(Bytes bytes) throws ObjectFileException {
    Region file = Region.of(bytes, ByteOrder.LITTLE_ENDIAN);
    if (file.size() < 64) {
      throw ObjectFileException.damaged("ends within its header");
    }
    long coff = file.uint32(60) + 4;
    if (coff > file.size() - 20 || file.int32(coff - 4) != 0x00004550) { // "PE", 0, 0
      throw ObjectFileException.notALibrary("is a program for DOS or 16-bit Windows");
    }
    long optionalSize = file.uint16(coff + 16);
    Region optional = file.part(coff + 20, optionalSize, "optional header");
    return new PeImage(
        file,
        Architecture.ofPe(file.uint16(coff)),
        optional.uint16(0) == 0x20b,
        file.uint16(coff + 18),
        optional.uint32(60),
        directories(optional),
        sections(file, coff + 20 + optionalSize, file.uint16(coff + 2)));
  }

  private static List<Directory> directories(Region optional) throws ObjectFileException {
    int count =
        switch (optional.uint16(0)) {
          case 0x10b -> 92;
          case 0x20b -> 108;
          default -> throw ObjectFileException.damaged("is neither PE32 nor PE32+");
        };
    List<Directory> directories = new ArrayList<>();
    long most = Math.min(MOST_DIRECTORIES, optional.uint32(count));
    for (int i = 0; i < most; i++) {
      long at = count + 4 + 8L * i;
      directories.add(new Directory(optional.uint32(at), optional.uint32(at + 4)));
    }
    return directories;
  }

  private static List<Section> sections(Region file, long table, int count)
      throws ObjectFileException {
    if (count > MOST_SECTIONS) {
      throw ObjectFileException.damaged("has more than " + MOST_SECTIONS + " sections");
    }
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long at = table + 40L * i;
      sections.add(
          new Section(
              file.uint32(at + 12),
              file.uint32(at + 8),
              file.uint32(at + 20),
              file.uint32(at + 16)));
    }
    return sections;
  }

  boolean isDll() {
    return (flags & EXECUTABLE) != 0 && (flags & DLL) != 0;
  }

  /** Rejects a file that ends before its sections do. */
  void checkComplete() throws ObjectFileException {
    for (Section section : sections) {
      var unused = file.part(section.offset(), section.fileSize(), "section");
    }
  }

  /** Returns a data directory; one of size 0 if there is none. */
  Directory directory(int index) {
    return index < directories.size() ? directories.get(index) : new Directory(0, 0);
  }

  /**
   * Returns the bytes from an address to the end of its section in the file.
   *
   * @throws ObjectFileException if no section contains {@code length} bytes from there on
   */
  Region at(long address, long length) throws ObjectFileException {
    for (Section section : sections) {
      long from = address - section.address();
      long held =
          section.memorySize() == 0
              ? section.fileSize()
              : Math.min(section.fileSize(), section.memorySize());
      if (Bounds.contains(held, from, length)) {
        return file.part(section.offset() + from, held - from, "section");
      }
    }
    if (Bounds.contains(headers, address, length)) {
      return file.part(address, Math.min(headers, file.size()) - address, "header");
    }
    throw ObjectFileException.damaged(
        "has no " + length + " bytes at address 0x" + Long.toHexString(address));
  }
}
