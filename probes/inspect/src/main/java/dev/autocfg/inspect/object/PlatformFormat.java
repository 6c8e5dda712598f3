package dev.autocfg.inspect.object;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.FileSignature;
import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.Platform;

/** Refuses a library of another platform's format before it is read. */
record PlatformFormat(Platform platform) implements Format {

  @Override
  public Exports read(Bytes file, Wanted wanted) throws ObjectFileException {
    return checked(file).read(file, wanted);
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
