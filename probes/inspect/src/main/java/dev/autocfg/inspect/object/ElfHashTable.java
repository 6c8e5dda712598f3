package dev.autocfg.inspect.object;

import dev.autocfg.internal.ElfTag;
import dev.autocfg.internal.ObjectFileException;
import java.util.OptionalLong;

/**
 * The range of symbols that the loader's hash table covers, from {@code first} to before {@code
 * end}. The file contains no other number of symbols.
 *
 * <p>Sources: System V gABI, chapter 4, "Relocation", and chapter 5, "Dynamic Section" and "Hash
 * Table"; for {@code DT_GNU_HASH}, binutils' ld, option {@code --hash-style}, and glibc's
 * dl-lookup.
 */
record ElfHashTable(int first, int end) {
  /** The largest known libraries export about 300,000. */
  static final int MOST_SYMBOLS = 1 << 20;

  private static final int MOST_RELOCATIONS = 1 << 20;

  /** Reads the GNU table if there is one, as glibc does. */
  static ElfHashTable read(ElfImage elf, ElfDynamic dynamic) throws ObjectFileException {
    return dynamic.find(ElfTag.GNU_HASH).isPresent()
        ? gnu(elf, dynamic.get(ElfTag.GNU_HASH, "hash table"))
        : classic(elf, dynamic);
  }

  /** Header {@code nbucket, nchain}, of 32 bits each, but 64 on s390x; one chain per symbol. */
  static ElfHashTable classic(ElfImage elf, ElfDynamic dynamic) throws ObjectFileException {
    long address = dynamic.get(ElfTag.HASH, "hash table of its symbols");
    boolean wide = isWide(elf);
    ElfImage.Table header = elf.table(address, 2, wide ? 8 : 4);
    long count = wide ? header.word(1, 0) : header.uint32(1, 0);
    return new ElfHashTable(1, limited(count)); // Symbol 0 is reserved.
  }

  /**
   * Header {@code nbuckets, symoffset, bloom_size, bloom_shift}, the bloom filter in words of an
   * address's size, the buckets, then one hash per symbol from {@code symoffset} on. The last chain
   * starts at the largest bucket and ends at a hash whose lowest bit is set.
   */
  private static ElfHashTable gnu(ElfImage elf, long address) throws ObjectFileException {
    ElfImage.Table header = elf.table(address, 4, 4);
    int buckets = limited(header.uint32(0, 0));
    int first = limited(header.uint32(1, 0));
    long bloom = (elf.is64() ? 8 : 4) * header.uint32(2, 0);
    long bucketsAt = address + 16 + bloom;
    long last = largest(elf.table(bucketsAt, buckets, 4));
    if (last == 0) {
      return new ElfHashTable(0, 0); // No symbol can be looked up.
    }
    if (last < first) {
      throw ObjectFileException.damaged("has a hash table that starts before its first symbol");
    }
    return new ElfHashTable(first, chainEnd(elf, bucketsAt + 4L * buckets, first, limited(last)));
  }

  private static long largest(ElfImage.Table buckets) throws ObjectFileException {
    long largest = 0;
    for (int i = 0; i < buckets.count(); i++) {
      largest = Math.max(largest, buckets.uint32(i, 0));
    }
    return largest;
  }

  /** Reads the chain to its end, which is the end of the table. */
  private static int chainEnd(ElfImage elf, long hashes, int first, int last)
      throws ObjectFileException {
    int piece = 1024;
    for (int symbol = last; symbol < MOST_SYMBOLS; ) {
      ElfImage.Table chain = hashes(elf, hashes + 4L * (symbol - first), piece);
      for (int i = 0; i < chain.count(); i++, symbol++) {
        if ((chain.uint32(i, 0) & 1) != 0) {
          return symbol + 1;
        }
      }
    }
    throw tooMany();
  }

  /** Returns up to {@code most} hashes, fewer if the segment ends before. */
  private static ElfImage.Table hashes(ElfImage elf, long address, int most)
      throws ObjectFileException {
    for (int count = most; count > 1; count /= 2) {
      try {
        return elf.table(address, count, 4);
      } catch (ObjectFileException e) {
        // The segment may contain fewer.
      }
    }
    return elf.table(address, 1, 4);
  }

  static boolean isWide(ElfImage elf) {
    return elf.arch().equals("s390x");
  }

  static int limited(long count) throws ObjectFileException {
    if (count < 0 || count > MOST_SYMBOLS) {
      throw tooMany();
    }
    return (int) count;
  }

  static ObjectFileException tooMany() {
    return ObjectFileException.damaged("has more than " + MOST_SYMBOLS + " symbols");
  }

  /**
   * Returns the number of dynamic symbols, undefined ones included. A classic hash table contains
   * it. A GNU one covers only the defined symbols, which are the last ones, so its end is that of
   * the symbol table; if it is empty, the highest symbol of the relocations is the last one needed.
   */
  static int symbolCount(ElfImage elf, ElfDynamic dynamic) throws ObjectFileException {
    if (dynamic.find(ElfTag.HASH).isPresent()) {
      return classic(elf, dynamic).end();
    }
    int end = read(elf, dynamic).end();
    return end > 0 ? end : symbolsOfRelocations(elf, dynamic);
  }

  private static int symbolsOfRelocations(ElfImage elf, ElfDynamic dynamic)
      throws ObjectFileException {
    long highest =
        Math.max(
            highest(elf, dynamic, ElfTag.RELA, ElfTag.RELASZ, true),
            highest(elf, dynamic, ElfTag.REL, ElfTag.RELSZ, false));
    boolean adds = dynamic.find(ElfTag.PLTREL).equals(OptionalLong.of(ElfTag.RELA));
    return limited(
        Math.max(highest, highest(elf, dynamic, ElfTag.JMPREL, ElfTag.PLTRELSZ, adds)) + 1);
  }

  /** Returns the highest symbol in a table of relocations; 0 if there is none. */
  private static long highest(
      ElfImage elf, ElfDynamic dynamic, long table, long bytes, boolean adds)
      throws ObjectFileException {
    if (dynamic.find(table).isEmpty()) {
      return 0;
    }
    int word = elf.is64() ? 8 : 4;
    int size = (adds ? 3 : 2) * word;
    long count = dynamic.get(bytes, "size of its relocations") / size;
    if (count < 0 || count > MOST_RELOCATIONS) {
      throw ObjectFileException.damaged("has more than " + MOST_RELOCATIONS + " relocations");
    }
    long at = dynamic.get(table, "relocations");
    ElfImage.Table relocations = elf.table(at, (int) count, size);
    long highest = 0;
    for (int i = 0; i < count; i++) {
      long info = relocations.word(i, word);
      highest = Math.max(highest, elf.is64() ? info >>> 32 : info >>> 8);
    }
    return highest;
  }
}
