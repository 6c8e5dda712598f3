package dev.autocfg.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
 * ElfException}.
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

  private final FileChannel channel;
  private final long size;
  private final ElfHeader header;
  private final List<Segment> segments;

  private ElfFile(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
    byte[] head = bytes(0, (int) Math.min(FileSignature.LENGTH, size)).array();
    if (!FileSignature.isElf(head)) {
      throw new ElfException(ElfException.Kind.NOT_ELF, FileSignature.describe(head));
    }
    this.header = ElfHeader.read(head);
    this.segments = Collections.unmodifiableList(readSegments());
  }

  /**
   * Opens a file and reads its headers.
   *
   * @throws ElfException if it is not a regular file, not ELF, damaged in its headers, or cannot be
   *     read; the message says which
   */
  public static ElfFile open(Path file) throws ElfException {
    FileChannel channel = null;
    try {
      channel = RegularFile.open(file);
      ElfFile elf = new ElfFile(channel);
      channel = null;
      return elf;
    } catch (RegularFile.UnsuitableException e) {
      throw new ElfException(ElfException.Kind.NOT_ELF, e.getMessage());
    } catch (ElfException e) {
      throw e;
    } catch (IOException e) {
      throw ElfException.unreadable(e);
    } finally {
      closeQuietly(channel);
    }
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // The file was only read, and why it is refused matters more.
    }
  }

  private List<Segment> readSegments() throws ElfException {
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
   * @throws ElfException if a segment is cut off, or there is none
   */
  public void checkComplete() throws ElfException {
    int loadable = 0;
    for (Segment segment : segments) {
      if (segment.type() == Segment.LOAD) {
        loadable++;
        checkWithinFile(segment);
      }
    }
    if (loadable == 0) {
      throw ElfException.damaged("has no loadable segment");
    }
  }

  private void checkWithinFile(Segment segment) throws ElfException {
    if (!withinFile(segment.offset(), segment.fileSize())) {
      throw ElfException.damaged(
          "is cut off: a segment needs "
              + Long.toUnsignedString(segment.fileSize())
              + " bytes from "
              + Long.toUnsignedString(segment.offset())
              + ", the file has "
              + size);
    }
    if (Long.compareUnsigned(segment.fileSize(), segment.memorySize()) > 0) {
      throw ElfException.damaged("has a segment that is larger in the file than in memory");
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
   * @throws ElfException if no loadable segment holds them
   */
  public long offsetOf(long address, long length) throws ElfException {
    for (Segment segment : segments) {
      if (segment.type() == Segment.LOAD && segment.holds(address, length)) {
        long offset = segment.offset() + (address - segment.address());
        if (withinFile(segment.offset(), segment.fileSize())) {
          return offset;
        }
      }
    }
    throw ElfException.damaged(
        "has no " + length + " bytes at address 0x" + Long.toHexString(address));
  }

  /**
   * Reads a part of the file, at most 16 MiB, in the file's byte order, from position 0.
   *
   * @throws ElfException if the file does not hold it, or cannot be read
   */
  public ByteBuffer read(long offset, int length) throws ElfException {
    if (length < 0 || length > READ_LIMIT || !withinFile(offset, length)) {
      throw ElfException.damaged(
          "has no " + length + " bytes at offset " + Long.toUnsignedString(offset));
    }
    try {
      return bytes(offset, length).order(header.order());
    } catch (ElfException e) {
      throw e;
    } catch (IOException e) {
      throw ElfException.unreadable(e);
    }
  }

  private ByteBuffer bytes(long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw ElfException.damaged("became shorter while it was read");
      }
    }
    return buffer.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
