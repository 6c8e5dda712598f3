package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;
import java.util.Optional;

/**
 * Tells the version of each symbol.
 *
 * <p>Source: Linux Standard Base Core 5.0, chapter 10.7, "Symbol Versioning".
 */
final class ElfVersions {
  static final int HIDDEN = 0x8000;

  private static final int BASE = 1; // VER_FLG_BASE
  private static final int DEFINITION_SIZE = 20; // Elfxx_Verdef
  private static final int NAME_SIZE = 8; // Elfxx_Verdaux

  /**
   * A symbol's version.
   *
   * @param hidden whether the plain name does not mean it
   * @param found whether dlsym takes it: glibc's dl-lookup.c looks at no flag of what has no
   *     version
   */
  record Of(String name, boolean hidden, boolean found) {}

  private final ElfImage elf;
  private final ElfDynamic dynamic;
  private final ElfStrings strings;

  /** {@code DT_VERSYM}, a 16-bit index a symbol; nothing where the library has none. */
  private final Optional<ElfArray> indexes;

  /** Versions by index; the library's own name, for what has no version, is empty. */
  private final ElfVersionNames defined;

  /** Those of other libraries, read when the first symbol has one: a look-up seldom needs them. */
  private Optional<ElfVersionNames> needed = Optional.empty();

  private ElfVersions(
      ElfImage elf, ElfDynamic dynamic, ElfStrings strings, Optional<ElfArray> indexes)
      throws ObjectFileException {
    this.elf = elf;
    this.dynamic = dynamic;
    this.strings = strings;
    this.indexes = indexes;
    this.defined = indexes.isPresent() ? definitions() : new ElfVersionNames();
  }

  static ElfVersions read(ElfImage elf, ElfDynamic dynamic, ElfStrings strings, int symbols)
      throws ObjectFileException {
    Optional<ElfArray> indexes = Optional.empty();
    if (dynamic.find(ElfDynamic.VERSYM).isPresent()) {
      long address = dynamic.get(ElfDynamic.VERSYM, "symbol versions");
      indexes = Optional.of(new ElfArray(elf, address, symbols, 2));
    }
    return new ElfVersions(elf, dynamic, strings, indexes);
  }

  private ElfVersionNames definitions() throws ObjectFileException {
    ElfVersionNames names = new ElfVersionNames();
    // 0 is local, 1 global without a version; they may have no definition.
    names.put(0, "");
    names.put(1, "");
    if (dynamic.find(ElfDynamic.VERDEF).isEmpty()) {
      return names;
    }
    long at = dynamic.get(ElfDynamic.VERDEF, "version definitions");
    long count = dynamic.get(ElfDynamic.VERDEFNUM, "number of version definitions");
    if (Long.compareUnsigned(count, ElfVersionNames.MOST) > 0) {
      throw ElfVersionNames.tooMany();
    }
    for (long i = 0; i < count; i++) {
      ElfArray definition = new ElfArray(elf, at, 1, DEFINITION_SIZE);
      int index = definition.uint16(0, 4) & ~HIDDEN;
      boolean base = (definition.uint16(0, 2) & BASE) != 0;
      ElfArray name = new ElfArray(elf, at + definition.uint32(0, 12), 1, NAME_SIZE);
      names.put(index, base ? "" : strings.at(name.uint32(0, 0)));
      long next = definition.uint32(0, 16);
      if (next == 0) {
        break; // As glibc does, whatever the count says.
      }
      at += next;
    }
    return names;
  }

  Of of(int symbol) throws ObjectFileException {
    if (indexes.isEmpty()) {
      return new Of("", false, true);
    }
    int index = indexes.get().uint16(symbol, 0) & ~HIDDEN;
    boolean hidden = (indexes.get().uint16(symbol, 0) & HIDDEN) != 0;
    boolean found = !hidden || index < 2;
    String name = defined.get(index);
    return name == null ? new Of(ofOther(index), true, found) : new Of(name, hidden, found);
  }

  private String ofOther(int index) throws ObjectFileException {
    if (needed.isEmpty()) {
      needed = Optional.of(ElfNeededVersions.read(elf, dynamic, strings));
    }
    String name = needed.get().get(index);
    if (name == null) {
      throw Damage.of("has a symbol of a version that it does not define");
    }
    return name;
  }
}
