package dev.autocfg.probes.object;

import dev.autocfg.internal.ElfException;
import dev.autocfg.internal.ElfFile;
import java.nio.ByteBuffer;

/** Reads an array of the loaded image in pieces, so that its size costs no memory. */
final class ElfArray {
  private static final int PIECE = 32 << 10;

  private final ElfFile elf;
  private final long offset;
  private final int count;
  private final int entrySize;
  private ByteBuffer piece = ByteBuffer.allocate(0);
  private int first;

  /**
   * Opens an array of {@code count} entries.
   *
   * @throws ElfException if the file does not hold all of it
   */
  ElfArray(ElfFile elf, long address, int count, int entrySize) throws ElfException {
    this.elf = elf;
    this.offset = elf.offsetOf(address, (long) count * entrySize);
    this.count = count;
    this.entrySize = entrySize;
  }

  int count() {
    return count;
  }

  int uint8(int index, int field) throws ElfException {
    return piece(index).get(position(index) + field) & 0xff;
  }

  int uint16(int index, int field) throws ElfException {
    return piece(index).getShort(position(index) + field) & 0xffff;
  }

  long uint32(int index, int field) throws ElfException {
    return piece(index).getInt(position(index) + field) & 0xffffffffL;
  }

  /** Returns a field of the size of an address, 32 bits of it unsigned. */
  long word(int index, int field) throws ElfException {
    return elf.is64() ? piece(index).getLong(position(index) + field) : uint32(index, field);
  }

  private int position(int index) {
    return (index - first) * entrySize;
  }

  private ByteBuffer piece(int index) throws ElfException {
    if (index < first || position(index) >= piece.capacity()) {
      if (index < 0 || index >= count) {
        throw Damage.of("refers to entry " + index + " of a table of " + count);
      }
      int entries = Math.min(count - index, PIECE / entrySize);
      piece = elf.read(offset + (long) index * entrySize, entries * entrySize);
      first = index;
    }
    return piece;
  }
}
