package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads which DLLs a DLL needs, and what of them: the import directory, an entry a DLL, each with a
 * list of names; an entry of zeros is the last of either. What is loaded late is not read.
 */
final class PeImports {
  private static final int DIRECTORY = 1;
  private static final int ENTRY = 20;
  private static final int NAME = 12;
  private static final int ADDRESSES = 16; // FirstThunk

  /** The largest programs known need some 100. */
  private static final int MOST = 1024;

  private PeImports() {}

  static List<String> read(PeImage image) throws ObjectFileException {
    LibraryNames names = new LibraryNames();
    for (Region entry : entries(image)) {
      names.add(image.at(entry.uint32(NAME), 1).name(0));
    }
    return names.names();
  }

  /** Adds the names that are taken from other DLLs; {@code #7} for what is taken by ordinal. */
  static void list(PeImage image, Listing listing) throws ObjectFileException {
    int size = image.is64() ? 8 : 4;
    for (Region entry : entries(image)) {
      // The first field is 0 in files of old linkers; the other list is as good on disk.
      long list = entry.uint32(0) == 0 ? entry.uint32(ADDRESSES) : entry.uint32(0);
      for (long i = 0; ; i++) {
        Region thunk = image.at(list + i * size, size);
        long value = image.is64() ? thunk.int64(0) : thunk.int32(0);
        if (value == 0) {
          break;
        }
        listing.addNeeded(name(image, value));
      }
    }
  }

  /** The highest bit marks an ordinal; before a name stands a hint of two bytes. */
  private static String name(PeImage image, long value) throws ObjectFileException {
    return value < 0 ? "#" + (value & 0xffff) : image.at((value & 0xffffffffL) + 2, 1).name(0);
  }

  private static List<Region> entries(PeImage image) throws ObjectFileException {
    List<Region> entries = new ArrayList<>();
    PeImage.Directory directory = image.directory(DIRECTORY);
    if (directory.address() == 0) {
      return entries;
    }
    for (int i = 0; i < MOST; i++) {
      Region entry = image.at(directory.address() + (long) ENTRY * i, ENTRY);
      if (entry.uint32(NAME) == 0) {
        return entries;
      }
      entries.add(entry);
    }
    throw Damage.of("needs more than " + MOST + " libraries");
  }
}
