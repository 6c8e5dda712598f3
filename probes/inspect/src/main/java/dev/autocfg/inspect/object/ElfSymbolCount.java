package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;
import java.util.OptionalLong;

/**
 * Tells how many dynamic symbols there are, those included that the library needs from others. A
 * classic hash table says it; a GNU one covers only what is defined, which stands last, so its end
 * is that of the table; where it is empty, the highest symbol that a relocation names is the last
 * that matters.
 *
 * <p>Sources: System V gABI, chapter 4, "Relocation", and chapter 5, "Dynamic Section".
 */
final class ElfSymbolCount {
  private static final long RELA = 7;
  private static final long RELASZ = 8;
  private static final long REL = 17;
  private static final long RELSZ = 18;
  private static final long JMPREL = 23;
  private static final long PLTRELSZ = 2;
  private static final long PLTREL = 20;

  private static final int MOST_RELOCATIONS = 1 << 20;

  private final ElfImage elf;
  private final ElfDynamic dynamic;

  private ElfSymbolCount(ElfImage elf, ElfDynamic dynamic) {
    this.elf = elf;
    this.dynamic = dynamic;
  }

  static int of(ElfImage elf, ElfDynamic dynamic) throws ObjectFileException {
    if (dynamic.find(ElfDynamic.HASH).isPresent()) {
      return ElfHashTable.classic(elf, dynamic).end();
    }
    int end = ElfHashTable.read(elf, dynamic).end();
    return end > 0 ? end : new ElfSymbolCount(elf, dynamic).fromRelocations();
  }

  private int fromRelocations() throws ObjectFileException {
    long highest = Math.max(highest(RELA, RELASZ, true), highest(REL, RELSZ, false));
    boolean adds = dynamic.find(PLTREL).equals(OptionalLong.of(RELA));
    return ElfHashTable.limited(Math.max(highest, highest(JMPREL, PLTRELSZ, adds)) + 1);
  }

  /** Returns the highest symbol that a table of relocations names; 0 if there is none. */
  private long highest(long table, long bytes, boolean adds) throws ObjectFileException {
    if (dynamic.find(table).isEmpty()) {
      return 0;
    }
    int word = elf.is64() ? 8 : 4;
    int size = (adds ? 3 : 2) * word;
    long count = dynamic.get(bytes, "size of its relocations") / size;
    if (count < 0 || count > MOST_RELOCATIONS) {
      throw Damage.of("claims more than " + MOST_RELOCATIONS + " relocations");
    }
    long at = dynamic.get(table, "relocations");
    ElfArray relocations = new ElfArray(elf, at, (int) count, size);
    long highest = 0;
    for (int i = 0; i < count; i++) {
      long info = relocations.word(i, word);
      highest = Math.max(highest, elf.is64() ? info >>> 32 : info >>> 8);
    }
    return highest;
  }
}
