package dev.autocfg.inspect.object;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.FileSignature;
import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.Platform;
import java.util.List;

/** A reader of libraries in one file format. */
interface Format {

  /** Returns a reader of one platform's format. */
  static Format of(Platform platform) {
    return new PlatformFormat(platform);
  }

  /**
   * Returns a reader of all formats.
   *
   * @param arch the architecture by its canonical name; empty for any, and then the first slice of
   *     a fat file
   */
  static Format any(String arch) {
    return new AnyFormat(arch);
  }

  /**
   * Returns the exports of a library that match the filter.
   *
   * @throws ObjectFileException if it cannot be read; no other exception is thrown
   */
  Exports read(Bytes file, Exports.Filter filter) throws ObjectFileException;

  /**
   * Returns all symbols of a library, undefined ones included.
   *
   * @throws ObjectFileException if it cannot be read; no other exception is thrown
   */
  SymbolTable list(Bytes file) throws ObjectFileException;

  /**
   * Every supported format, recognized by the first bytes.
   *
   * @param arch the architecture by its canonical name; empty for any, and then the first slice of
   *     a fat file
   */
  record AnyFormat(String arch) implements Format {

    @Override
    public Exports read(Bytes file, Exports.Filter filter) throws ObjectFileException {
      return of(file).read(file, filter);
    }

    @Override
    public SymbolTable list(Bytes file) throws ObjectFileException {
      return of(file).list(file);
    }

    private Format of(Bytes file) throws ObjectFileException {
      byte[] head = FileSignature.head(file);
      if (FileSignature.isElf(head)) {
        return new ElfReader(arch);
      }
      if (FileSignature.isMachO(head)) {
        return new MachReader(arch);
      }
      if (FileSignature.isPe(head)) {
        return new PeReader(arch);
      }
      if (TextStub.is(head)) {
        return new TextStub(arch);
      }
      throw notALibrary(file, head);
    }

    /**
     * Returns an exception; for a linker script, it lists the libraries that the script refers to.
     */
    private static ObjectFileException notALibrary(Bytes file, byte[] head)
        throws ObjectFileException {
      String reason = FileSignature.describe(head);
      if (FileSignature.isText(head) && file.size() <= LinkerScript.LARGEST) {
        List<String> members = LinkerScript.read(file).members();
        reason += members.isEmpty() ? "" : "; it refers to " + String.join(", ", members);
      }
      return ObjectFileException.notALibrary(reason);
    }
  }

  /** The format of one platform; libraries in the format of another one are rejected. */
  record PlatformFormat(Platform platform) implements Format {

    @Override
    public Exports read(Bytes file, Exports.Filter filter) throws ObjectFileException {
      return checked(file).read(file, filter);
    }

    @Override
    public SymbolTable list(Bytes file) throws ObjectFileException {
      return checked(file).list(file);
    }

    private Format checked(Bytes file) throws ObjectFileException {
      byte[] head = FileSignature.head(file);
      if (isOther(head)) {
        throw new ObjectFileException(
            ObjectFileException.Kind.OTHER_ARCHITECTURE,
            FileSignature.isElf(head) ? "is an ELF file" : FileSignature.describe(head));
      }
      return new AnyFormat(platform.arch());
    }

    private boolean isOther(byte[] head) {
      boolean elf = FileSignature.isElf(head);
      boolean pe = FileSignature.isPe(head);
      boolean mach = FileSignature.isMachO(head);
      return switch (platform.os()) {
        case "macos" -> elf || pe;
        case "windows" -> elf || mach;
        default -> pe || mach;
      };
    }
  }
}
