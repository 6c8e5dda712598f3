package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;

/**
 * Tells which symbols the loader's hash table covers: those from {@code first} to before {@code
 * end}. Nothing else in the file says how many symbols there are.
 *
 * <p>Sources: System V gABI, chapter 5, "Hash Table"; for {@code DT_GNU_HASH}, binutils' ld, option
 * {@code --hash-style}, and glibc's dl-lookup.
 */
record ElfHashTable(int first, int end) {
  /** The largest libraries known export some 300,000. */
  static final int MOST_SYMBOLS = 1 << 20;

  /** Prefers the GNU table, as glibc does. */
  static ElfHashTable read(ElfImage elf, ElfDynamic dynamic) throws ObjectFileException {
    return dynamic.find(ElfDynamic.GNU_HASH).isPresent()
        ? gnu(elf, dynamic.get(ElfDynamic.GNU_HASH, "hash table"))
        : classic(elf, dynamic);
  }

  /** Header {@code nbucket, nchain}, in words of 32 bits, but of 64 on s390x; a chain a symbol. */
  static ElfHashTable classic(ElfImage elf, ElfDynamic dynamic) throws ObjectFileException {
    long address = dynamic.get(ElfDynamic.HASH, "hash table of its symbols");
    boolean wide = isWide(elf);
    ElfArray header = new ElfArray(elf, address, 2, wide ? 8 : 4);
    long count = wide ? header.word(1, 0) : header.uint32(1, 0);
    return new ElfHashTable(1, limited(count)); // Symbol 0 is none.
  }

  /**
   * Header {@code nbuckets, symoffset, bloom_size, bloom_shift}, the bloom filter in words of an
   * address's size, the buckets, then one hash a symbol from {@code symoffset} on. The last chain
   * starts at the largest bucket and ends at a hash whose lowest bit is set.
   */
  private static ElfHashTable gnu(ElfImage elf, long address) throws ObjectFileException {
    ElfArray header = new ElfArray(elf, address, 4, 4);
    int buckets = limited(header.uint32(0, 0));
    int first = limited(header.uint32(1, 0));
    long bloom = (elf.is64() ? 8 : 4) * header.uint32(2, 0);
    long bucketsAt = address + 16 + bloom;
    long last = largest(new ElfArray(elf, bucketsAt, buckets, 4));
    if (last == 0) {
      return new ElfHashTable(0, 0); // Nothing is found by its name.
    }
    if (last < first) {
      throw Damage.of("has a hash table that starts before its first symbol");
    }
    return new ElfHashTable(first, chainEnd(elf, bucketsAt + 4L * buckets, first, limited(last)));
  }

  private static long largest(ElfArray buckets) throws ObjectFileException {
    long largest = 0;
    for (int i = 0; i < buckets.count(); i++) {
      largest = Math.max(largest, buckets.uint32(i, 0));
    }
    return largest;
  }

  /** Reads hash by hash, since only the end of the chain tells that the table goes so far. */
  private static int chainEnd(ElfImage elf, long hashes, int first, int last)
      throws ObjectFileException {
    int piece = 1024;
    for (int symbol = last; symbol < MOST_SYMBOLS; ) {
      ElfArray chain = hashes(elf, hashes + 4L * (symbol - first), piece);
      for (int i = 0; i < chain.count(); i++, symbol++) {
        if ((chain.uint32(i, 0) & 1) != 0) {
          return symbol + 1;
        }
      }
    }
    throw tooMany();
  }

  /** Returns up to {@code most} hashes, less where the segment ends before. */
  private static ElfArray hashes(ElfImage elf, long address, int most) throws ObjectFileException {
    for (int count = most; count > 1; count /= 2) {
      try {
        return new ElfArray(elf, address, count, 4);
      } catch (ObjectFileException e) {
        // Fewer may still be there.
      }
    }
    return new ElfArray(elf, address, 1, 4);
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
    return Damage.of("claims more than " + MOST_SYMBOLS + " symbols");
  }
}
