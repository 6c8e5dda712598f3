package dev.autocfg.inspect.object;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.List;

/**
 * The reader of Windows DLLs, PE32 and PE32+. Of the import directory, an entry per DLL with a list
 * of names each, delay-loaded DLLs are not read.
 *
 * <p>Source: Microsoft's PE/COFF specification, "The .edata Section" and "The .idata Section".
 *
 * @param arch the architecture by its canonical name; empty for any
 */
record PeReader(String arch) implements Format {
  private static final int IMPORTS = 1;
  private static final int ENTRY = 20;
  private static final int NAME = 12;
  private static final int ADDRESSES = 16; // FirstThunk

  /** The largest known programs need about 100. */
  private static final int MOST_LIBRARIES = 1024;

  @Override
  public Exports read(Bytes file, Exports.Filter filter) throws ObjectFileException {
    PeImage image = open(file);
    return PeExports.read(image, needed(image), filter);
  }

  @Override
  public SymbolTable list(Bytes file) throws ObjectFileException {
    PeImage image = open(file);
    SymbolTable.Collector listing = new SymbolTable.Collector();
    imports(image, listing);
    return listing.with(PeExports.read(image, needed(image), Exports.Filter.all()));
  }

  private PeImage open(Bytes file) throws ObjectFileException {
    PeImage image = PeImage.read(file);
    if (!arch.isEmpty() && !image.arch().equals(arch)) {
      throw ObjectFileException.otherArchitecture(image.arch(), arch);
    }
    if (!image.isDll()) {
      throw ObjectFileException.notALibrary("is a Windows file (PE), but not a DLL");
    }
    image.checkComplete();
    return image;
  }

  private static List<String> needed(PeImage image) throws ObjectFileException {
    Exports.NeededNames names = new Exports.NeededNames();
    for (Region entry : entries(image)) {
      names.add(image.at(entry.uint32(NAME), 1).name(0));
    }
    return names.names();
  }

  /** Adds the names imported from other DLLs; {@code #7} for an import by ordinal. */
  private static void imports(PeImage image, SymbolTable.Collector listing)
      throws ObjectFileException {
    int size = image.is64() ? 8 : 4;
    for (Region entry : entries(image)) {
      // The first field is 0 in files of old linkers; both lists are equal on disk.
      long list = entry.uint32(0) == 0 ? entry.uint32(ADDRESSES) : entry.uint32(0);
      for (long i = 0; ; i++) {
        Region thunk = image.at(list + i * size, size);
        long value = image.is64() ? thunk.int64(0) : thunk.int32(0);
        if (value == 0) {
          break;
        }
        listing.addUndefined(name(image, value));
      }
    }
  }

  /** The highest bit marks an ordinal; a name is preceded by a hint of two bytes. */
  private static String name(PeImage image, long value) throws ObjectFileException {
    return value < 0 ? "#" + (value & 0xffff) : image.at((value & 0xffffffffL) + 2, 1).name(0);
  }

  private static List<Region> entries(PeImage image) throws ObjectFileException {
    List<Region> entries = new ArrayList<>();
    PeImage.Directory directory = image.directory(IMPORTS);
    if (directory.address() == 0) {
      return entries;
    }
    for (int i = 0; i < MOST_LIBRARIES; i++) {
      Region entry = image.at(directory.address() + (long) ENTRY * i, ENTRY);
      if (entry.uint32(NAME) == 0) {
        return entries;
      }
      entries.add(entry);
    }
    throw ObjectFileException.damaged("needs more than " + MOST_LIBRARIES + " libraries");
  }
}
