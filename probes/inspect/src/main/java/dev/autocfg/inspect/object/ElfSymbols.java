package dev.autocfg.inspect.object;

import dev.autocfg.internal.ElfTag;
import dev.autocfg.internal.ObjectFileException;
import java.util.Optional;

/**
 * The dynamic symbol table, {@code DT_SYMTAB}.
 *
 * <p>Sources: System V gABI, chapter 4, "Symbol Table"; for the symbols that dlsym finds, glibc's
 * dl-lookup.c.
 */
record ElfSymbols(
    ElfImage.Table table, ElfDynamic.Strings strings, ElfVersions versions, boolean is64) {
  private static final int UNDEFINED = 0; // SHN_UNDEF
  private static final int DEFAULT = 0; // STV_DEFAULT
  private static final int PROTECTED = 3; // STV_PROTECTED
  private static final int SECTION = 3; // STT_SECTION
  private static final int FILE = 4; // STT_FILE
  private static final int TLS = 6; // STT_TLS

  /** STT_NOTYPE, STT_OBJECT, STT_FUNC, STT_COMMON, STT_TLS, STT_GNU_IFUNC. */
  private static final int LOOKED_UP = 1 | 1 << 1 | 1 << 2 | 1 << 5 | 1 << TLS | 1 << 10;

  static ElfSymbols read(ElfImage elf, ElfDynamic dynamic, ElfDynamic.Strings strings, int count)
      throws ObjectFileException {
    int size = elf.is64() ? 24 : 16;
    if (dynamic.get(ElfTag.SYMENT, "size of a symbol") != size) {
      throw ObjectFileException.damaged("has symbols whose size is not " + size + " bytes");
    }
    ElfImage.Table table = elf.table(dynamic.get(ElfTag.SYMTAB, "symbol table"), count, size);
    ElfVersions versions = ElfVersions.read(elf, dynamic, strings, count);
    return new ElfSymbols(table, strings, versions, elf.is64());
  }

  String name(int index) throws ObjectFileException {
    return strings.at(table.uint32(index, 0));
  }

  boolean isNamed(int index, byte[] name) throws ObjectFileException {
    return strings.is(name, table.uint32(index, 0));
  }

  Exports.Symbol symbol(int index, String name) throws ObjectFileException {
    ElfVersions.Version version = versions.of(index);
    return new Exports.Symbol(
        name,
        version.name(),
        !version.hidden(),
        version.found() && hasAddress(index),
        Optional.empty());
  }

  /** The order of a symbol's fields depends on the size of addresses. */
  boolean isExported(int index) throws ObjectFileException {
    int visibility = table.uint8(index, is64 ? 5 : 13) & 3;
    return isDefined(index)
        && isGlobal(table.uint8(index, is64 ? 4 : 12) >> 4)
        && (visibility == DEFAULT || visibility == PROTECTED)
        && isListed(index);
  }

  /** Returns whether the library defines it; otherwise it needs it from another library. */
  boolean isDefined(int index) throws ObjectFileException {
    return table.uint16(index, is64 ? 6 : 14) != UNDEFINED;
  }

  /** Returns whether nm(1) lists it, as it does all symbols but those for debugging. */
  boolean isListed(int index) throws ObjectFileException {
    int type = type(index);
    return type != SECTION && type != FILE;
  }

  private int type(int index) throws ObjectFileException {
    return table.uint8(index, is64 ? 4 : 12) & 0xf;
  }

  /** The value 0 means no address, except for thread-local variables. */
  private boolean hasAddress(int index) throws ObjectFileException {
    int type = type(index);
    return (LOOKED_UP >> type & 1) != 0 && (type == TLS || table.word(index, is64 ? 8 : 4) != 0);
  }

  /** Returns whether it is STB_GLOBAL, STB_WEAK or STB_GNU_UNIQUE. */
  private static boolean isGlobal(int binding) {
    return binding == 1 || binding == 2 || binding == 10;
  }
}
