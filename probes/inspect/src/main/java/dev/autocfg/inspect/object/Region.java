package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.Bounds;
import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** A part of a file, for reading numbers and names at positions that are checked. */
public final class Region {
  /** Names of C++ templates reach some 10 KiB. */
  static final int LONGEST_NAME = 64 << 10;

  private final Pages pages;
  private final long start;
  private final long size;
  private final ByteOrder order;

  private Region(Pages pages, long start, long size, ByteOrder order) {
    this.pages = pages;
    this.start = start;
    this.size = size;
    this.order = order;
  }

  /** Returns a whole file. */
  public static Region of(Bytes file, ByteOrder order) {
    return new Region(new Pages(file), 0, file.size(), order);
  }

  /** Returns the same bytes in another byte order. */
  public Region in(ByteOrder other) {
    return new Region(pages, start, size, other);
  }

  /** Returns the number of bytes, all of which are within the file. */
  public long size() {
    return size;
  }

  /**
   * Returns a part of this one.
   *
   * @param what the name of the part in messages
   * @throws ObjectFileException if not all of it is within this one
   */
  public Region part(long offset, long length, String what) throws ObjectFileException {
    if (!Bounds.contains(size, offset, length)) {
      throw ObjectFileException.damaged("is truncated, or its " + what + " is out of bounds");
    }
    return new Region(pages, start + offset, length, order);
  }

  /** Returns an unsigned number of 8 bits. */
  public int uint8(long at) throws ObjectFileException {
    check(at, 1);
    return pages.at(start + at);
  }

  /** Returns an unsigned number of 16 bits. */
  public int uint16(long at) throws ObjectFileException {
    return (int) number(at, 2);
  }

  /** Returns an unsigned number of 32 bits. */
  public long uint32(long at) throws ObjectFileException {
    return number(at, 4);
  }

  /** Returns a number of 32 bits. */
  public int int32(long at) throws ObjectFileException {
    return (int) number(at, 4);
  }

  /** Returns a number of 64 bits. */
  public long int64(long at) throws ObjectFileException {
    return number(at, 8);
  }

  private long number(long at, int length) throws ObjectFileException {
    check(at, length);
    boolean little = order == ByteOrder.LITTLE_ENDIAN;
    long value = 0;
    for (int i = 0; i < length; i++) {
      value = value << 8 | pages.at(start + at + (little ? length - 1 - i : i));
    }
    return value;
  }

  private void check(long at, int length) throws ObjectFileException {
    if (!Bounds.contains(size, at, length)) {
      throw ObjectFileException.damaged("refers to a position outside one of its tables");
    }
  }

  /** Returns a name that ends with a zero byte; malformed UTF-8 is replaced. */
  public String name(long at) throws ObjectFileException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(32);
    check(at, 0);
    for (long i = at; ; i++) {
      int b = i < size ? uint8(i) : -1;
      if (b == 0) {
        return bytes.toString(UTF_8);
      }
      if (b < 0 || bytes.size() >= LONGEST_NAME) {
        throw ObjectFileException.damaged("has an unterminated name");
      }
      bytes.write(b);
    }
  }

  /**
   * Compares a name that ends with a zero byte like C's strcmp, reading no more than needed.
   *
   * @return negative if the name in the file is smaller
   */
  int compareName(long at, byte[] name) throws ObjectFileException {
    for (int i = 0; i <= name.length; i++) {
      int there = uint8(at + i);
      int wanted = i < name.length ? name[i] & 0xff : 0;
      if (there != wanted) {
        return there - wanted;
      }
    }
    return 0;
  }

  /**
   * A cache of pages of 4 KiB: looking up one name reads few pages, and listing all names reads
   * each page about once. It holds at most 16 MiB, and the bytes read in total are bounded by the
   * size of the file.
   */
  private static final class Pages {
    private static final int SIZE = 4096;
    private static final int MOST_HELD = 4096;

    /** Bounds the bytes read from a file whose references alternate between distant pages. */
    private static final long LEAST_BUDGET = 256L << 20;

    private static final long MOST_BUDGET = 512L << 20;

    private final Bytes file;
    private final Map<Long, ByteBuffer> held = new HashMap<>();
    private long budget;
    private long current = -1;
    private ByteBuffer page = ByteBuffer.allocate(0);

    Pages(Bytes file) {
      this.file = file;
      budget = LEAST_BUDGET + Math.min(MOST_BUDGET, 2 * file.size());
    }

    /** Returns one byte, unsigned. */
    int at(long position) throws ObjectFileException {
      long number = position / SIZE;
      if (number != current) {
        load(number, position);
      }
      return page.get((int) (position % SIZE)) & 0xff;
    }

    private void load(long number, long position) throws ObjectFileException {
      if (position < 0 || position >= file.size()) {
        throw ObjectFileException.damaged("ends before offset " + Long.toUnsignedString(position));
      }
      ByteBuffer found = held.get(number);
      if (found == null) {
        found = read(number);
      }
      page = found;
      current = number;
    }

    private ByteBuffer read(long number) throws ObjectFileException {
      if (held.size() >= MOST_HELD) {
        held.clear();
      }
      int length = (int) Math.min(SIZE, file.size() - number * SIZE);
      budget -= length;
      if (budget < 0) {
        throw ObjectFileException.damaged("refers to too many distant places");
      }
      ByteBuffer read = Bytes.read(file, number * SIZE, length);
      held.put(number, read);
      return read;
    }
  }
}
