package dev.autocfg.inspect.object;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;

/**
 * Reads the DLLs of Windows, PE32 and PE32+.
 *
 * <p>Source: Microsoft's PE/COFF specification, "The .edata Section" and "The .idata Section".
 *
 * @param arch the architecture by its canonical name; empty for any
 */
record PeReader(String arch) implements Format {

  @Override
  public Exports read(Bytes file, Wanted wanted) throws ObjectFileException {
    PeImage image = open(file);
    return PeExports.read(image, PeImports.read(image), wanted);
  }

  @Override
  public SymbolTable list(Bytes file) throws ObjectFileException {
    PeImage image = open(file);
    Listing listing = new Listing();
    PeImports.list(image, listing);
    return listing.with(PeExports.read(image, PeImports.read(image), Wanted.where(name -> true)));
  }

  private PeImage open(Bytes file) throws ObjectFileException {
    PeImage image = PeImage.read(new Pages(file));
    if (!arch.isEmpty() && !image.arch().equals(arch)) {
      throw NotALibrary.otherArchitecture(image.arch(), arch);
    }
    if (!image.isDll()) {
      throw NotALibrary.of("is a Windows file, but no DLL");
    }
    image.checkComplete();
    return image;
  }
}
