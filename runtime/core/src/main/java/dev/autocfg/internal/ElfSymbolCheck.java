package dev.autocfg.internal;

/**
 * The check of the symbols that a loader resolves: hash tables whose chains end, names that hash to
 * where they are, addresses within the image, and chains of versions that end.
 *
 * <p>Sources: System V gABI, chapter 5, "Hash Table"; for {@code DT_GNU_HASH}, binutils' ld, option
 * {@code --hash-style}, and glibc's dl-lookup; for versions, the Linux Standard Base, "Symbol
 * Versioning".
 */
final class ElfSymbolCheck {
  private static final int MOST_SYMBOLS = 1 << 20;
  private static final int FIRST_SPECIAL = 0xff00; // SHN_LORESERVE
  private static final int ABSOLUTE = 0xfff1; // SHN_ABS
  private static final int TLS = 6; // STT_TLS
  private static final int INDIRECT = 10; // STT_GNU_IFUNC

  private final ElfMemory memory;
  private final ElfDynamicTable dynamic;
  private final String arch;

  ElfSymbolCheck(ElfMemory memory, ElfDynamicTable dynamic, String arch) {
    this.memory = memory;
    this.dynamic = dynamic;
    this.arch = arch;
  }

  /** Checks them; returns the number of symbols, or -1 where no table tells it. */
  long check() throws ObjectFileException {
    long count = -1;
    if (dynamic.has(ElfTag.HASH) && !arch.equals("s390x")) { // Entries of 64 bits there.
      count = classic(dynamic.get(ElfTag.HASH));
    }
    if (dynamic.has(ElfTag.GNU_HASH)) {
      count = Math.max(count, gnu(dynamic.get(ElfTag.GNU_HASH)));
    }
    for (long i = 0; i < count; i++) {
      symbol(i);
    }
    versions(count);
    return count;
  }

  private long classic(long address) throws ObjectFileException {
    long buckets = memory.uint32(address);
    long chains = memory.uint32(address + 4);
    if (chains > MOST_SYMBOLS || buckets > MOST_SYMBOLS || buckets == 0) {
      throw damagedHash();
    }
    memory.check(address, 8 + 4 * (buckets + chains), "hash table");
    for (long i = 0; i < buckets + chains; i++) {
      if (memory.uint32(address + 8 + 4 * i) >= chains && chains > 0) {
        throw damagedHash();
      }
    }
    for (long bucket = 0; bucket < buckets; bucket++) {
      long symbol = memory.uint32(address + 8 + 4 * bucket);
      for (long steps = 0; symbol != 0; steps++) {
        if (steps > chains) {
          throw damagedHash();
        }
        symbol = memory.uint32(address + 8 + 4 * (buckets + symbol));
      }
    }
    return chains;
  }

  private long gnu(long address) throws ObjectFileException {
    long buckets = memory.uint32(address);
    long first = memory.uint32(address + 4);
    long words = memory.uint32(address + 8);
    if (buckets == 0 || buckets > MOST_SYMBOLS || first > MOST_SYMBOLS) {
      throw damagedHash();
    }
    if (words == 0 || words > MOST_SYMBOLS || (words & (words - 1)) != 0) {
      throw damagedHash(); // The loader takes the number of words as a mask.
    }
    long at = address + 16 + words * memory.word();
    memory.check(address, 16 + words * memory.word() + 4 * buckets, "hash table");
    long end = 0;
    long chains = at + 4 * buckets;
    for (long bucket = 0; bucket < buckets; bucket++) {
      long symbol = memory.uint32(at + 4 * bucket);
      if (symbol == 0) {
        continue;
      }
      if (symbol < first || symbol > MOST_SYMBOLS) {
        throw damagedHash();
      }
      end = Math.max(end, gnuChain(chains - 4 * first, symbol, bucket, buckets));
    }
    return Math.max(end, first);
  }

  /** Checks the chain from a symbol on; returns the number of the symbol after it. */
  private long gnuChain(long hashes, long start, long bucket, long buckets)
      throws ObjectFileException {
    for (long symbol = start; symbol <= MOST_SYMBOLS; symbol++) {
      long hash = memory.uint32(hashes + 4 * symbol);
      long actual = hashOf(symbol);
      if ((hash | 1) != (actual | 1) || actual % buckets != bucket) {
        throw damagedHash();
      }
      if ((hash & 1) != 0) {
        return symbol + 1;
      }
    }
    throw damagedHash();
  }

  private long hashOf(long symbol) throws ObjectFileException {
    long name = memory.uint32(address(symbol));
    long size = dynamic.get(ElfTag.STRSZ);
    if (name >= size) {
      throw ObjectFileException.damaged("has a name outside its string table");
    }
    long strings = dynamic.get(ElfTag.STRTAB);
    return memory.gnuHash(strings + name, strings + size);
  }

  private long address(long symbol) {
    return dynamic.get(ElfTag.SYMTAB) + symbol * dynamic.symbolSize();
  }

  private void symbol(long index) throws ObjectFileException {
    long at = address(index);
    boolean is64 = memory.is64();
    if (memory.uint32(at) >= dynamic.get(ElfTag.STRSZ)) {
      throw ObjectFileException.damaged("has a name outside its string table");
    }
    int type = memory.uint8(at + (is64 ? 4 : 12)) & 0xf;
    int section = memory.uint16(at + (is64 ? 6 : 14));
    long value = memory.word(at + (is64 ? 8 : 4));
    boolean isAddress =
        section != 0 && section != ABSOLUTE && section < FIRST_SPECIAL && type != TLS;
    if (type == INDIRECT && section != 0 && !isCode(value)) {
      throw ObjectFileException.damaged("has a function that chooses itself outside of its code");
    }
    // An address may be that of the end of the image, and code for ARM has its lowest bit set.
    if (isAddress && !memory.isLoaded(value & ~1L, 0, 0) && value != 0) {
      throw ObjectFileException.damaged("has a symbol outside of what is loaded");
    }
  }

  private boolean isCode(long address) {
    return memory.isLoaded(address & ~1L, 1, ElfFile.Segment.EXECUTABLE);
  }

  private void versions(long count) throws ObjectFileException {
    if (dynamic.has(ElfTag.VERSYM) && count > 0) {
      memory.check(dynamic.get(ElfTag.VERSYM), 2 * count, "table of versions");
    }
    chain(ElfTag.VERDEF, ElfTag.VERDEFNUM, 20, 12, 16, 6, 0, 8);
    chain(ElfTag.VERNEED, ElfTag.VERNEEDNUM, 16, 8, 12, 2, 8, 16);
  }

  /**
   * Checks a chain of records, each with a chain of its own.
   *
   * @param size of a record
   * @param parts the field with the distance to its first part
   * @param next the field with the distance to the next record
   * @param number the field with the number of parts
   * @param name the field of a part with its name
   * @param partSize the size of a part
   */
  private void chain(
      long table, long countTag, int size, int parts, int next, int number, int name, int partSize)
      throws ObjectFileException {
    if (!dynamic.has(table)) {
      return;
    }
    long at = dynamic.get(table);
    long count = dynamic.get(countTag);
    for (long i = 0; ; i++) {
      memory.check(at, size, "table of versions");
      if (memory.uint16(at) != 1 || i >= count) {
        throw ObjectFileException.damaged("has a damaged table of versions");
      }
      int partCount = memory.uint16(at + number);
      long part = at + memory.uint32(at + parts);
      for (int j = 0; j < partCount; j++) {
        memory.check(part, partSize, "table of versions");
        if (memory.uint32(part + name) >= dynamic.get(ElfTag.STRSZ)) {
          throw ObjectFileException.damaged("has a name outside its string table");
        }
        long step = memory.uint32(part + partSize - 4);
        if ((step == 0) != (j == partCount - 1)) {
          throw ObjectFileException.damaged("has a damaged table of versions");
        }
        part += step;
      }
      long step = memory.uint32(at + next);
      if (step == 0) {
        return;
      }
      at += step;
    }
  }

  private static ObjectFileException damagedHash() {
    return ObjectFileException.damaged("has a damaged hash table of its symbols");
  }
}
