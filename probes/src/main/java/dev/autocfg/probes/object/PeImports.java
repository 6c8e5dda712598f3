package dev.autocfg.probes.object;

import dev.autocfg.internal.ObjectFileException;
import java.util.List;

/** Reads which DLLs a DLL needs: the import directory, an entry of zeros at its end. */
final class PeImports {
  private static final int DIRECTORY = 1;
  private static final int ENTRY = 20;
  private static final int NAME = 12;

  /** The largest programs known need some 100. */
  private static final int MOST = 1024;

  private PeImports() {}

  static List<String> read(PeImage image) throws ObjectFileException {
    LibraryNames names = new LibraryNames();
    PeImage.Directory directory = image.directory(DIRECTORY);
    if (directory.address() == 0) {
      return names.names();
    }
    for (int i = 0; i < MOST; i++) {
      long name = image.at(directory.address() + (long) ENTRY * i, ENTRY).uint32(NAME);
      if (name == 0) {
        return names.names();
      }
      names.add(image.at(name, 1).name(0));
    }
    throw Damage.of("needs more than " + MOST + " libraries");
  }
}
