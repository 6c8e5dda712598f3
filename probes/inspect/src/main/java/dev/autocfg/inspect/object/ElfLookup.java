package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.ElfTag;
import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.List;

/**
 * The look-up of single names in the hash table, which reads few pages of the file. As for the
 * loader, a symbol that is not in the chain of its hash is not found.
 *
 * <p>Sources: System V gABI, chapter 5, "Hash Table"; for {@code DT_GNU_HASH}, glibc's dl-lookup.c.
 */
final class ElfLookup {
  private final ElfImage elf;
  private final ElfDynamic dynamic;
  private final ElfDynamic.Strings strings;

  ElfLookup(ElfImage elf, ElfDynamic dynamic, ElfDynamic.Strings strings) {
    this.elf = elf;
    this.dynamic = dynamic;
    this.strings = strings;
  }

  /** Adds the symbols with a name, one per version. */
  void find(String name, Exports.Collector exported) throws ObjectFileException {
    byte[] bytes = name.getBytes(UTF_8);
    if (dynamic.find(ElfTag.GNU_HASH).isPresent()) {
      gnu(name, bytes, exported);
    } else {
      classic(name, bytes, exported);
    }
  }

  private void gnu(String name, byte[] bytes, Exports.Collector exported)
      throws ObjectFileException {
    long hash = gnuHash(bytes);
    long address = dynamic.get(ElfTag.GNU_HASH, "hash table");
    ElfImage.Table header = elf.table(address, 4, 4);
    long buckets = header.uint32(0, 0);
    long first = header.uint32(1, 0);
    long words = header.uint32(2, 0);
    int wordSize = elf.is64() ? 8 : 4;
    if (buckets == 0 || !mayHold(address + 16, words, header.uint32(3, 0), hash)) {
      return;
    }
    long bucketsAt = address + 16 + words * wordSize;
    long symbol = elf.region(bucketsAt + 4 * (hash % buckets), 4).uint32(0);
    if (symbol < first) {
      return; // 0 for an empty bucket.
    }
    List<Integer> matches = new ArrayList<>();
    Region hashes = elf.rest(bucketsAt + 4 * buckets);
    boolean last = false;
    for (; !last && symbol < ElfHashTable.MOST_SYMBOLS; symbol++) {
      long there = hashes.uint32(4 * (symbol - first));
      last = (there & 1) != 0;
      if ((there | 1) == (hash | 1)) {
        matches.add((int) symbol);
      }
    }
    if (!last) {
      throw ElfHashTable.tooMany();
    }
    take(matches, (int) symbol, name, bytes, exported);
  }

  /** Tests the Bloom filter, whose words have the size of an address. */
  private boolean mayHold(long address, long words, long shift, long hash)
      throws ObjectFileException {
    int bits = elf.is64() ? 64 : 32;
    if (Long.bitCount(words) != 1) {
      throw ObjectFileException.damaged("has a Bloom filter whose size is not a power of two");
    }
    long at = address + (hash / bits & words - 1) * (bits / 8);
    Region region = elf.region(at, bits / 8);
    long word = elf.is64() ? region.int64(0) : region.uint32(0);
    long second = hash >>> (shift & 31); // The loader's processor takes the lowest five bits.
    return (word >>> hash % bits & word >>> second % bits & 1) != 0;
  }

  private void classic(String name, byte[] bytes, Exports.Collector exported)
      throws ObjectFileException {
    int wide = ElfHashTable.isWide(elf) ? 8 : 4;
    long address = dynamic.get(ElfTag.HASH, "hash table of its symbols");
    long buckets = word(address, wide);
    long count = ElfHashTable.limited(word(address + wide, wide));
    if (buckets <= 0) {
      return;
    }
    long bucketsAt = address + 2L * wide;
    long symbol = word(bucketsAt + wide * (classicHash(bytes) % buckets), wide);
    Region chains = elf.region(bucketsAt + buckets * wide, count * wide);
    List<Integer> chain = new ArrayList<>();
    while (symbol != 0) {
      if (symbol < 0 || symbol >= count || chain.size() > count) {
        throw ObjectFileException.damaged("has a hash chain with a cycle or beyond the symbols");
      }
      chain.add((int) symbol);
      symbol = wide == 8 ? chains.int64(wide * symbol) : chains.uint32(wide * symbol);
    }
    take(chain, (int) count, name, bytes, exported);
  }

  private long word(long address, int size) throws ObjectFileException {
    Region region = elf.region(address, size);
    return size == 8 ? region.int64(0) : region.uint32(0);
  }

  private void take(
      List<Integer> candidates, int count, String name, byte[] bytes, Exports.Collector exported)
      throws ObjectFileException {
    if (candidates.isEmpty()) {
      return;
    }
    ElfSymbols symbols = ElfSymbols.read(elf, dynamic, strings, count);
    for (int index : candidates) {
      if (symbols.isNamed(index, bytes) && symbols.isExported(index)) {
        exported.add(symbols.symbol(index, name));
      }
    }
  }

  private static long gnuHash(byte[] name) {
    int hash = 5381;
    for (byte b : name) {
      hash = hash * 33 + (b & 0xff);
    }
    return hash & 0xffffffffL;
  }

  private static long classicHash(byte[] name) {
    long hash = 0;
    for (byte b : name) {
      hash = (hash << 4) + (b & 0xff);
      long high = hash & 0xf0000000L;
      hash = (hash ^ high >> 24) & 0x0fffffffL;
    }
    return hash;
  }
}
