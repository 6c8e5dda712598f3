package dev.autocfg.probes.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.ElfException;
import dev.autocfg.internal.ElfFile;
import java.nio.ByteBuffer;

/**
 * Holds the dynamic string table, {@code DT_STRTAB}. It is the one thing that is held as a whole,
 * since names are read from all over it.
 */
final class ElfStrings {
  /** The largest tables known, of C++ compilers and browsers, have some 10 MiB. */
  private static final int LARGEST = 64 << 20;

  private static final int PIECE = 8 << 20;

  /** Names of C++ templates reach some 10 KiB. */
  private static final int LONGEST = 64 << 10;

  /** Names may share bytes, so a small table can name much: ends hostile overlaps. */
  private static final long MOST_BYTES = 256L << 20;

  private final byte[] table;
  private long budget = MOST_BYTES;

  private ElfStrings(byte[] table) {
    this.table = table;
  }

  static ElfStrings read(ElfFile elf, ElfDynamic dynamic) throws ElfException {
    long address = dynamic.get(ElfDynamic.STRTAB, "string table");
    long size = dynamic.get(ElfDynamic.STRSZ, "string table's size");
    long offset = elf.offsetOf(address, size); // So the file has that many bytes.
    if (size > LARGEST) {
      throw Damage.of("has a string table of more than " + LARGEST + " bytes");
    }
    byte[] table = new byte[(int) size];
    for (int at = 0; at < table.length; at += PIECE) {
      ByteBuffer piece = elf.read(offset + at, Math.min(PIECE, table.length - at));
      piece.get(table, at, piece.remaining());
    }
    return new ElfStrings(table);
  }

  /** Returns the string at an unsigned offset, wrong UTF-8 replaced. */
  String at(long offset) throws ElfException {
    if (Long.compareUnsigned(offset, table.length) >= 0) {
      throw Damage.of("has a name outside its string table");
    }
    int start = (int) offset;
    int end = start;
    while (end < table.length && table[end] != 0 && end - start <= LONGEST) {
      end++;
    }
    budget -= end - start;
    if (end == table.length || end - start > LONGEST) {
      throw Damage.of("has a name without an end");
    }
    if (budget < 0) {
      throw Damage.of("has names of more than " + MOST_BYTES + " bytes in all");
    }
    return new String(table, start, end - start, UTF_8);
  }
}
