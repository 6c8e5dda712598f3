package dev.autocfg.inspect.library;

import dev.autocfg.inspect.object.Region;
import dev.autocfg.internal.Bounds;
import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The reader of the loader's cache in its three formats: the old one, {@code ld.so-1.7.0}, of glibc
 * before 2.2; the new one, {@code glibc-ld.so.cache1.1}; and the new one after an old one with the
 * same content for older programs, which is skipped.
 *
 * <p>Sources: glibc's dl-cache.h for the layout; ldconfig(8), option {@code -c}.
 */
final class LoaderCacheReader {
  private static final String OLD = "ld.so-1.7.0";
  private static final String NEW = "glibc-ld.so.cache1.1";
  private static final int OLD_HEADER = 16;
  private static final int OLD_ENTRY = 12;
  private static final int NEW_HEADER = 48;
  private static final int NEW_ENTRY = 24;

  /** Bounds the total length of names, which may share bytes in a hostile file. */
  private static final int MOST_NAMED = 8 << 20;

  private Region bytes;
  private final List<LoaderCache.Entry> entries = new ArrayList<>();
  private long named;

  private LoaderCacheReader(Region bytes) {
    this.bytes = bytes;
  }

  static List<LoaderCache.Entry> read(Bytes content) throws ObjectFileException {
    LoaderCacheReader file = new LoaderCacheReader(Region.of(content, ByteOrder.LITTLE_ENDIAN));
    if (file.contains(0, NEW)) {
      file.readNew(0);
    } else if (file.contains(0, OLD)) {
      file.readOld();
    } else {
      throw ObjectFileException.damaged("is not a loader's cache");
    }
    return file.entries;
  }

  private boolean contains(long at, String text) throws ObjectFileException {
    if (!Bounds.contains(bytes.size(), at, text.length())) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes.uint8(at + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void setOrder(ByteOrder order) {
    bytes = bytes.in(order);
  }

  /** The byte order of the old format is the one in which the entries fit into the file. */
  private void readOld() throws ObjectFileException {
    if (oldEnd() > bytes.size()) {
      setOrder(ByteOrder.BIG_ENDIAN);
    }
    long end = oldEnd();
    // The new header is aligned to 8 bytes, on some machines to 4.
    for (long at : new long[] {(end + 7) & ~7L, (end + 3) & ~3L}) {
      if (contains(at, NEW)) {
        readNew(at);
        return;
      }
    }
    for (long at = OLD_HEADER; at < end; at += OLD_ENTRY) {
      add(at, end, 0, 0, "");
    }
  }

  private long oldEnd() throws ObjectFileException {
    return OLD_HEADER + OLD_ENTRY * bytes.uint32(12);
  }

  /** In the new format, offsets of names count from its header. */
  private void readNew(long start) throws ObjectFileException {
    readOrder(start);
    long end = start + NEW_HEADER + NEW_ENTRY * bytes.uint32(start + 20);
    Hwcaps hwcaps = Hwcaps.read(bytes, start, bytes.uint32(start + 32));
    if (end > bytes.size()) {
      throw ObjectFileException.damaged("has more entries than fit into the file");
    }
    for (long at = start + NEW_HEADER; at < end; at += NEW_ENTRY) {
      long hwcap = bytes.int64(at + 16);
      add(at, start, bytes.int32(at + 12), hwcap, hwcaps.name(hwcap));
    }
  }

  /** Reads the byte order from the flags of glibc 2.33 and newer, else infers it from the count. */
  private void readOrder(long start) throws ObjectFileException {
    switch (bytes.uint8(start + 28) & 3) {
      case 2 -> setOrder(ByteOrder.LITTLE_ENDIAN);
      case 3 -> setOrder(ByteOrder.BIG_ENDIAN);
      case 0 -> {
        setOrder(ByteOrder.LITTLE_ENDIAN);
        if (bytes.uint32(start + 20) > bytes.size() / NEW_ENTRY) {
          setOrder(ByteOrder.BIG_ENDIAN);
        }
      }
      default -> throw ObjectFileException.damaged("has an invalid byte order");
    }
  }

  private void add(long at, long names, int osVersion, long hwcap, String hwcapName)
      throws ObjectFileException {
    String soname = bytes.name(names + bytes.uint32(at + 4));
    String path = bytes.name(names + bytes.uint32(at + 8));
    named += soname.length() + path.length();
    if (named > MOST_NAMED) {
      throw ObjectFileException.damaged("has names of more than " + MOST_NAMED + " bytes in total");
    }
    entries.add(new LoaderCache.Entry(soname, path, bytes.int32(at), osVersion, hwcap, hwcapName));
  }

  /**
   * The names of the directories below {@code glibc-hwcaps}, an extension of the cache since glibc
   * 2.33. Its other sections are skipped.
   *
   * <p>Its offset counts from the start of the file, those of the names from the new header. {@code
   * ldconfig -p} of glibc 2.36 counts both from the start of the file, and so prints a wrong name
   * after an old cache; its loader does not.
   *
   * <p>Source: glibc's dl-cache.h, {@code cache_extension}.
   */
  private record Hwcaps(List<String> names) {
    private static final int MAGIC = 0xeaa42174;
    private static final int HEADER = 8;
    private static final int SECTION = 16;
    private static final int HWCAPS = 1; // cache_extension_tag_glibc_hwcaps
    private static final int MOST_SECTIONS = 64;

    /** x86-64 has 3, POWER 2, s390x 4; users may add others. */
    private static final int MOST_NAMES = 1024;

    /** Bit 62 of {@code hwcap} marks an index; the ten bits above the index are an ISA level. */
    private static final long MARK = 0x4000_0000L;

    private static final long LEVEL = 0x3ff;

    static Hwcaps read(Region bytes, long start, long extension) throws ObjectFileException {
      List<String> names = new ArrayList<>();
      if (extension == 0 || bytes.int32(extension) != MAGIC) {
        return new Hwcaps(names);
      }
      long count = bytes.uint32(extension + 4);
      if (count > MOST_SECTIONS) {
        throw ObjectFileException.damaged("has more than " + MOST_SECTIONS + " extensions");
      }
      for (long i = 0; i < count; i++) {
        long section = extension + HEADER + SECTION * i;
        if (bytes.uint32(section) == HWCAPS) {
          addNames(bytes, start, section, names);
        }
      }
      return new Hwcaps(names);
    }

    private static void addNames(Region bytes, long start, long section, List<String> names)
        throws ObjectFileException {
      long at = bytes.uint32(section + 8);
      long end = at + bytes.uint32(section + 12);
      for (; at + 4 <= end; at += 4) {
        if (names.size() >= MOST_NAMES) {
          throw ObjectFileException.damaged(
              "names more than " + MOST_NAMES + " kinds of processor");
        }
        names.add(bytes.name(start + bytes.uint32(at)));
      }
    }

    /** Returns the name for the {@code hwcap} of an entry; empty if it has none. */
    String name(long hwcap) {
      boolean marked = (hwcap >>> 32 & ~LEVEL) == MARK;
      long index = hwcap & 0xffffffffL;
      return marked && index < names.size() ? names.get((int) index) : "";
    }
  }
}
