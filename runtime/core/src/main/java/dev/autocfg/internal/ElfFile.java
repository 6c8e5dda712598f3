package dev.autocfg.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads an ELF file as a loader sees it: header and program headers, never section headers.
 *
 * <p>Made for hostile files: regular files only, positional reads and no mapping (a mapped file
 * that shrinks kills the JVM), nothing allocated before it is checked against the file's size, and
 * every number unsigned. Whatever the file holds, the outcome is an answer or an {@link
 * ObjectFileException}.
 *
 * <p>Source: System V gABI, chapter 5, "Program Header".
 */
public final class ElfFile implements Closeable {

  /**
   * Describes a part of the file and where a loader puts it; all numbers are unsigned.
   *
   * @param type {@code p_type}
   * @param flags {@code p_flags}
   * @param offset {@code p_offset}
   * @param address {@code p_vaddr}
   * @param fileSize {@code p_filesz}
   * @param memorySize {@code p_memsz}
   */
  public record Segment(
      int type, int flags, long offset, long address, long fileSize, long memorySize) {

    /** A segment that is loaded, {@code PT_LOAD}. */
    public static final int LOAD = 1;

    /** The segment that holds the dynamic section, {@code PT_DYNAMIC}. */
    public static final int DYNAMIC = 2;

    /** Returns whether the file holds all bytes from an address on. */
    private boolean holds(long start, long length) {
      long from = start - address;
      return Long.compareUnsigned(start, address) >= 0
          && Long.compareUnsigned(from, fileSize) <= 0
          && Long.compareUnsigned(length, fileSize - from) <= 0;
    }
  }

  /** The largest single read. Callers with more to read do so in pieces. */
  private static final int READ_LIMIT = 16 << 20;

  private static final int SHARED_OBJECT = 3; // ET_DYN

  private final Bytes file;
  private final long size;
  private final ElfHeader header;
  private final List<Segment> segments;

  private ElfFile(Bytes file) throws ObjectFileException {
    this.file = file;
    this.size = file.size();
    byte[] head = FileSignature.head(file);
    if (!FileSignature.isElf(head)) {
      throw new ObjectFileException(
          ObjectFileException.Kind.NOT_A_LIBRARY, FileSignature.describe(head));
    }
    this.header = ElfHeader.read(head);
    this.segments = Collections.unmodifiableList(readSegments());
  }

  /**
   * Opens a file and reads its headers.
   *
   * @throws ObjectFileException if it is not a regular file, not ELF, damaged in its headers, or
   *     cannot be read; the message says which
   */
  public static ElfFile open(Path path) throws ObjectFileException {
    Bytes file = Bytes.open(path);
    try {
      ElfFile elf = new ElfFile(file);
      file = null;
      return elf;
    } finally {
      closeQuietly(file);
    }
  }

  /**
   * Reads the headers of an open file, which stays the caller's to close.
   *
   * @throws ObjectFileException if it is not ELF, damaged in its headers, or cannot be read
   */
  public static ElfFile of(Bytes file) throws ObjectFileException {
    return new ElfFile(file);
  }

  private static void closeQuietly(Bytes file) {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      // The file was only read, and why it is refused matters more.
    }
  }

  private List<Segment> readSegments() throws ObjectFileException {
    int count = header.programCount();
    ByteBuffer table = read(header.programOffset(), count * header.segmentSize());
    List<Segment> read = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int at = i * header.segmentSize();
      read.add(header.is64() ? segment64(table, at) : segment32(table, at));
    }
    return read;
  }

  private static Segment segment64(ByteBuffer b, int at) {
    return new Segment(
        b.getInt(at),
        b.getInt(at + 4),
        b.getLong(at + 8),
        b.getLong(at + 16),
        b.getLong(at + 32),
        b.getLong(at + 40));
  }

  private static Segment segment32(ByteBuffer b, int at) {
    return new Segment(
        b.getInt(at),
        b.getInt(at + 24),
        Integer.toUnsignedLong(b.getInt(at + 4)),
        Integer.toUnsignedLong(b.getInt(at + 8)),
        Integer.toUnsignedLong(b.getInt(at + 16)),
        Integer.toUnsignedLong(b.getInt(at + 20)));
  }

  /** Returns whether addresses have 64 bits. */
  public boolean is64() {
    return header.is64();
  }

  /** Returns the architecture, by the names of {@link Platform#arch}. */
  public String arch() {
    return header.arch();
  }

  /** Returns the byte order. */
  public ByteOrder order() {
    return header.order();
  }

  /**
   * Returns whether the file is a shared object ({@code ET_DYN}), the only kind a program opens.
   */
  public boolean isSharedObject() {
    return header.type() == SHARED_OBJECT;
  }

  /** Returns the program headers in the file's order. */
  public List<Segment> segments() {
    return segments;
  }

  /** Returns the size of the file in bytes when it was opened. */
  public long size() {
    return size;
  }

  /**
   * Checks that all of each loadable segment is in the file. Loading a file that ends earlier can
   * kill the process with SIGBUS.
   *
   * @throws ObjectFileException if a segment is cut off, or there is none
   */
  public void checkComplete() throws ObjectFileException {
    int loadable = 0;
    for (Segment segment : segments) {
      if (segment.type() == Segment.LOAD) {
        loadable++;
        checkWithinFile(segment);
      }
    }
    if (loadable == 0) {
      throw ObjectFileException.damaged("has no loadable segment");
    }
  }

  private void checkWithinFile(Segment segment) throws ObjectFileException {
    if (!withinFile(segment.offset(), segment.fileSize())) {
      throw ObjectFileException.damaged(
          "is cut off: a segment needs "
              + Long.toUnsignedString(segment.fileSize())
              + " bytes from "
              + Long.toUnsignedString(segment.offset())
              + ", the file has "
              + size);
    }
    if (Long.compareUnsigned(segment.fileSize(), segment.memorySize()) > 0) {
      throw ObjectFileException.damaged("has a segment that is larger in the file than in memory");
    }
  }

  /** Compares without adding, since the sum of two unsigned numbers may wrap around. */
  private boolean withinFile(long offset, long length) {
    return Long.compareUnsigned(offset, size) <= 0
        && Long.compareUnsigned(length, size - offset) <= 0;
  }

  /**
   * Returns the file offset of a virtual address.
   *
   * @param length how many bytes from there on must be in the same segment and in the file
   * @throws ObjectFileException if no loadable segment holds them
   */
  public long offsetOf(long address, long length) throws ObjectFileException {
    for (Segment segment : segments) {
      if (segment.type() == Segment.LOAD && segment.holds(address, length)) {
        long offset = segment.offset() + (address - segment.address());
        if (withinFile(segment.offset(), segment.fileSize())) {
          return offset;
        }
      }
    }
    throw ObjectFileException.damaged(
        "has no " + length + " bytes at address 0x" + Long.toHexString(address));
  }

  /**
   * Reads a part of the file, at most 16 MiB, in the file's byte order, from position 0.
   *
   * @throws ObjectFileException if the file does not hold it, or cannot be read
   */
  public ByteBuffer read(long offset, int length) throws ObjectFileException {
    if (length < 0 || length > READ_LIMIT || !withinFile(offset, length)) {
      throw ObjectFileException.damaged(
          "has no " + length + " bytes at offset " + Long.toUnsignedString(offset));
    }
    return Bytes.read(file, offset, length).order(header.order());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
