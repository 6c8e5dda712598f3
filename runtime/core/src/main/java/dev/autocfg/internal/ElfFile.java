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
 * An ELF file as a loader sees it: header and program headers, never section headers.
 *
 * <p>The file may be hostile: only regular files are opened, reads are positional without mapping
 * (a mapped file that shrinks kills the JVM), sizes are compared with the file's before anything is
 * allocated, and every number is unsigned. Whatever the file contains, the outcome is a value or an
 * {@link ObjectFileException}.
 *
 * <p>Source: System V gABI, chapter 5, "Program Header".
 */
public final class ElfFile implements Closeable {

  /**
   * A part of the file and its address in memory; all numbers are unsigned.
   *
   * @param type {@code p_type}
   * @param flags {@code p_flags}
   * @param offset {@code p_offset}
   * @param address {@code p_vaddr}
   * @param fileSize {@code p_filesz}
   * @param memorySize {@code p_memsz}
   * @param align {@code p_align}
   */
  public record Segment(
      int type, int flags, long offset, long address, long fileSize, long memorySize, long align) {

    /** The type of a loaded segment, {@code PT_LOAD}. */
    public static final int LOAD = 1;

    /** The type of the segment with the dynamic section, {@code PT_DYNAMIC}. */
    public static final int DYNAMIC = 2;

    /** The flag of an executable segment, {@code PF_X}. */
    static final int EXECUTABLE = 1;

    /** The flag of a writable segment, {@code PF_W}. */
    static final int WRITABLE = 2;

    /** Returns whether the segment in memory contains {@code length} bytes from an address on. */
    boolean spans(long start, long length) {
      return Long.compareUnsigned(start, address) >= 0
          && Bounds.contains(memorySize, start - address, length);
    }

    /** Returns whether the file contains {@code length} bytes from an address on. */
    private boolean holds(long start, long length) {
      return Long.compareUnsigned(start, address) >= 0
          && Bounds.contains(fileSize, start - address, length);
    }
  }

  /** The largest single read; callers read more in pieces. */
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
      throw ObjectFileException.notALibrary(FileSignature.describe(head));
    }
    this.header = ElfHeader.read(head);
    this.segments = Collections.unmodifiableList(readSegments());
  }

  /**
   * Opens a file and reads its headers.
   *
   * @throws ObjectFileException if it is not a regular file, is not ELF, has damaged headers, or
   *     cannot be read
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
   * Reads the headers of an open file, which the caller closes.
   *
   * @throws ObjectFileException if it is not ELF, has damaged headers, or cannot be read
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
      // The exception in flight is more useful, and the file was only read.
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
        b.getLong(at + 40),
        b.getLong(at + 48));
  }

  private static Segment segment32(ByteBuffer b, int at) {
    return new Segment(
        b.getInt(at),
        b.getInt(at + 24),
        Integer.toUnsignedLong(b.getInt(at + 4)),
        Integer.toUnsignedLong(b.getInt(at + 8)),
        Integer.toUnsignedLong(b.getInt(at + 16)),
        Integer.toUnsignedLong(b.getInt(at + 20)),
        Integer.toUnsignedLong(b.getInt(at + 28)));
  }

  /** Returns whether it is a 64-bit file. */
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
   * Returns whether the file is a shared object ({@code ET_DYN}), the only type that dlopen
   * accepts.
   */
  public boolean isSharedObject() {
    return header.type() == SHARED_OBJECT;
  }

  /** Returns the number of the system interface, {@code EI_OSABI}. */
  int systemInterface() {
    return header.systemInterface();
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
   * Checks that each loadable segment is complete. Loading a truncated file can kill the process
   * with SIGBUS.
   *
   * @throws ObjectFileException if a segment is truncated, or there is none
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
    if (!Bounds.contains(size, segment.offset(), segment.fileSize())) {
      throw ObjectFileException.damaged(
          "is truncated: a segment needs "
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

  /**
   * Returns the file offset of a virtual address.
   *
   * @param length the number of bytes that the segment and the file must contain from there on
   * @throws ObjectFileException if no loadable segment contains them
   */
  public long offsetOf(long address, long length) throws ObjectFileException {
    for (Segment segment : segments) {
      if (segment.type() == Segment.LOAD && segment.holds(address, length)) {
        long offset = segment.offset() + (address - segment.address());
        if (Bounds.contains(size, segment.offset(), segment.fileSize())) {
          return offset;
        }
      }
    }
    throw ObjectFileException.damaged(
        "has no " + length + " bytes at address 0x" + Long.toHexString(address));
  }

  /**
   * Reads a part of the file, at most 16 MiB, into a buffer in the file's byte order.
   *
   * @throws ObjectFileException if the file does not contain it, or cannot be read
   */
  public ByteBuffer read(long offset, int length) throws ObjectFileException {
    if (length < 0 || length > READ_LIMIT || !Bounds.contains(size, offset, length)) {
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
