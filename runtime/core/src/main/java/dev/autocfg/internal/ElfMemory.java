package dev.autocfg.internal;

import dev.autocfg.internal.ElfFile.Segment;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The bytes of an ELF file by the addresses that they have in memory, read in pages that are kept:
 * of a small file, all.
 */
final class ElfMemory {
  private static final int PAGE = 64 << 10;
  private static final int WHOLE = 2 << 20;

  /** 64 MiB, more than the tables of any library take. */
  private static final int MOST_PAGES = 1024;

  private final Map<Long, ByteBuffer> pages = new HashMap<>();

  private final ElfFile elf;
  private ByteBuffer page = ByteBuffer.allocate(0);
  private long pageStart;

  /** The segment of the last read, which most often contains the next one, too. */
  private long segmentAddress;

  private long segmentSize;
  private long segmentOffset;

  ElfMemory(ElfFile elf) {
    this.elf = elf;
  }

  boolean is64() {
    return elf.is64();
  }

  /** Returns the size of an address in bytes. */
  int word() {
    return elf.is64() ? 8 : 4;
  }

  /** Checks that the file contains the bytes from an address on. */
  void check(long address, long length, String what) throws ObjectFileException {
    if (length < 0 || find(address, length) < 0) {
      throw ObjectFileException.damaged(
          "has its " + what + " (0x" + Long.toHexString(address) + ") outside of what is loaded");
    }
  }

  /** Returns whether a segment with all these flags contains an address when it is loaded. */
  boolean isLoaded(long address, long length, int flags) {
    for (Segment segment : elf.segments()) {
      if (segment.type() == Segment.LOAD
          && (segment.flags() & flags) == flags
          && segment.spans(address, length)) {
        return true;
      }
    }
    return false;
  }

  int uint8(long address) throws ObjectFileException {
    int at = position(address, 1); // Before the page is named: it may turn to another one.
    return page.get(at) & 0xff;
  }

  int uint16(long address) throws ObjectFileException {
    int at = position(address, 2);
    return page.getShort(at) & 0xffff;
  }

  long uint32(long address) throws ObjectFileException {
    int at = position(address, 4);
    return page.getInt(at) & 0xffffffffL;
  }

  /** Returns a word of an address's size; one of 32 bits is unsigned. */
  long word(long address) throws ObjectFileException {
    if (!elf.is64()) {
      return uint32(address);
    }
    int at = position(address, 8);
    return page.getLong(at);
  }

  /** Returns a string that ends with a zero byte before {@code end}, read as ISO 8859-1. */
  String string(long address, long end) throws ObjectFileException {
    StringBuilder text = new StringBuilder();
    for (long at = address; at < end && text.length() < 4096; at++) {
      int next = uint8(at);
      if (next == 0) {
        return text.toString();
      }
      text.append((char) next);
    }
    throw ObjectFileException.damaged("has a name without an end");
  }

  /**
   * Returns the hash of a string for {@code DT_GNU_HASH}: {@code h = h * 33 + c}, from 5381 on.
   *
   * @param end the end of the string table
   */
  long gnuHash(long address, long end) throws ObjectFileException {
    int hash = 5381;
    long at = address;
    while (at < end) {
      int index = position(at, 1);
      int last = (int) Math.min(page.capacity(), index + Math.min(end - at, segmentLeft(at)));
      byte[] bytes = page.array();
      for (; index < last; index++, at++) {
        if (bytes[index] == 0) {
          return hash & 0xffffffffL;
        }
        hash = hash * 33 + (bytes[index] & 0xff);
      }
    }
    return hash & 0xffffffffL;
  }

  private long segmentLeft(long address) {
    return segmentSize - (address - segmentAddress);
  }

  /** Returns the place in the page of bytes at an address; reads another page if needed. */
  private int position(long address, int length) throws ObjectFileException {
    long from = address - segmentAddress;
    boolean isNear = from >= 0 && from <= segmentSize - length;
    long offset = isNear ? segmentOffset + from : find(address, length);
    if (offset < 0) {
      throw ObjectFileException.damaged(
          "has no " + length + " bytes at address 0x" + Long.toHexString(address));
    }
    if (offset < pageStart || offset + length > pageStart + page.capacity()) {
      turnTo(elf.size() <= WHOLE ? 0 : offset / PAGE * PAGE);
    }
    return (int) (offset - pageStart);
  }

  private void turnTo(long start) throws ObjectFileException {
    ByteBuffer known = pages.get(start);
    if (known == null) {
      long size = elf.size() <= WHOLE ? elf.size() : PAGE + Long.BYTES;
      known = elf.read(start, (int) Math.min(size, elf.size() - start));
      if (pages.size() >= MOST_PAGES) {
        pages.clear();
      }
      pages.put(start, known);
    }
    page = known;
    pageStart = start;
  }

  /** Returns the offset of an address in the file; negative if no segment contains it there. */
  private long find(long address, long length) {
    for (Segment segment : elf.segments()) {
      if (segment.type() == Segment.LOAD
          && Long.compareUnsigned(address, segment.address()) >= 0
          && Bounds.contains(segment.fileSize(), address - segment.address(), length)) {
        segmentAddress = segment.address();
        segmentSize = segment.fileSize();
        segmentOffset = segment.offset();
        return segmentOffset + (address - segmentAddress);
      }
    }
    return -1;
  }
}
