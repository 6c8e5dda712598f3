package dev.autocfg.probes.object;

import dev.autocfg.internal.ObjectFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the version of each symbol.
 *
 * <p>Source: Linux Standard Base Core 5.0, chapter 10.7, "Symbol Versioning".
 *
 * @param indexes {@code DT_VERSYM}, a 16-bit index a symbol; nothing where the library has none
 * @param names the versions by index; the library's own name, for what has no version, is empty
 */
record ElfVersions(Optional<ElfArray> indexes, Map<Integer, String> names) {
  private static final int HIDDEN = 0x8000;
  private static final int BASE = 1; // VER_FLG_BASE

  /** glibc has some 50; each costs a search among the segments. */
  private static final int MOST_VERSIONS = 4096;

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

  static ElfVersions read(ElfImage elf, ElfDynamic dynamic, ElfStrings strings, int symbols)
      throws ObjectFileException {
    if (dynamic.find(ElfDynamic.VERSYM).isEmpty()) {
      return new ElfVersions(Optional.empty(), Map.of());
    }
    long address = dynamic.get(ElfDynamic.VERSYM, "symbol versions");
    ElfArray indexes = new ElfArray(elf, address, symbols, 2);
    return new ElfVersions(Optional.of(indexes), definitions(elf, dynamic, strings));
  }

  private static Map<Integer, String> definitions(
      ElfImage elf, ElfDynamic dynamic, ElfStrings strings) throws ObjectFileException {
    Map<Integer, String> names = new HashMap<>();
    // 0 is local, 1 global without a version; they may have no definition.
    names.put(0, "");
    names.put(1, "");
    if (dynamic.find(ElfDynamic.VERDEF).isEmpty()) {
      return names;
    }
    long at = dynamic.get(ElfDynamic.VERDEF, "version definitions");
    long count = dynamic.get(ElfDynamic.VERDEFNUM, "number of version definitions");
    if (Long.compareUnsigned(count, MOST_VERSIONS) > 0) {
      throw Damage.of("claims more than " + MOST_VERSIONS + " versions");
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
    int index = indexes.get().uint16(symbol, 0);
    String name = names.get(index & ~HIDDEN);
    if (name == null) {
      throw Damage.of("has a symbol of a version that it does not define");
    }
    boolean hidden = (index & HIDDEN) != 0;
    return new Of(name, hidden, !hidden || (index & ~HIDDEN) < 2);
  }
}
