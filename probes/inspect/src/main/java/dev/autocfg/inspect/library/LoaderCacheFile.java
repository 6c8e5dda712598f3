package dev.autocfg.inspect.library;

import dev.autocfg.internal.ObjectFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the formats of the loader's cache: the old one, {@code ld.so-1.7.0}, of glibc before 2.2;
 * the new one, {@code glibc-ld.so.cache1.1}; and the new one behind an old one, which then says the
 * same for older programs and is passed over.
 *
 * <p>Sources: glibc's dl-cache.h for the layout; ldconfig(8), option {@code -c}.
 */
final class LoaderCacheFile {
  private static final String OLD = "ld.so-1.7.0";
  private static final String NEW = "glibc-ld.so.cache1.1";
  private static final int OLD_HEADER = 16;
  private static final int OLD_ENTRY = 12;
  private static final int NEW_HEADER = 48;
  private static final int NEW_ENTRY = 24;

  /** Names may share bytes, so that a small file could name much. */
  private static final int MOST_NAMED = 8 << 20;

  private final LoaderCacheBytes bytes;
  private final List<LoaderCache.Entry> entries = new ArrayList<>();
  private long named;

  private LoaderCacheFile(LoaderCacheBytes bytes) {
    this.bytes = bytes;
  }

  static LoaderCache read(ByteBuffer content) throws ObjectFileException {
    LoaderCacheFile file = new LoaderCacheFile(new LoaderCacheBytes(content));
    if (file.bytes.holds(0, NEW)) {
      file.readNew(0);
    } else if (file.bytes.holds(0, OLD)) {
      file.readOld();
    } else {
      throw LoaderCacheBytes.damaged("is no cache of a loader");
    }
    return new LoaderCache(file.entries);
  }

  /** The old format says nothing about its byte order: the one that fits into the file is right. */
  private void readOld() throws ObjectFileException {
    bytes.bytes().order(ByteOrder.LITTLE_ENDIAN);
    if (oldEnd() > bytes.size()) {
      bytes.bytes().order(ByteOrder.BIG_ENDIAN);
    }
    long end = oldEnd();
    // The new header stands at a multiple of its alignment, which is 4 on some machines.
    for (long at : new long[] {(end + 7) & ~7L, (end + 3) & ~3L}) {
      if (bytes.holds(at, NEW)) {
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

  /** Of the new format, positions of names count from its header, wherever that is. */
  private void readNew(long start) throws ObjectFileException {
    setOrder(start);
    long end = start + NEW_HEADER + NEW_ENTRY * bytes.uint32(start + 20);
    LoaderCacheHwcaps hwcaps = LoaderCacheHwcaps.read(bytes, start, bytes.uint32(start + 32));
    if (end > bytes.size()) {
      throw LoaderCacheBytes.damaged("claims more libraries than it has room for");
    }
    for (long at = start + NEW_HEADER; at < end; at += NEW_ENTRY) {
      long hwcap = bytes.int64(at + 16);
      add(at, start, bytes.int32(at + 12), hwcap, hwcaps.name(hwcap));
    }
  }

  /** A byte of flags says it since glibc 2.33; before, the number of libraries has to fit. */
  private void setOrder(long start) throws ObjectFileException {
    switch (bytes.uint8(start + 28) & 3) {
      case 2 -> bytes.bytes().order(ByteOrder.LITTLE_ENDIAN);
      case 3 -> bytes.bytes().order(ByteOrder.BIG_ENDIAN);
      case 0 -> {
        bytes.bytes().order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.uint32(start + 20) > bytes.size() / NEW_ENTRY) {
          bytes.bytes().order(ByteOrder.BIG_ENDIAN);
        }
      }
      default -> throw LoaderCacheBytes.damaged("says that its byte order is none");
    }
  }

  private void add(long at, long names, int osVersion, long hwcap, String hwcapName)
      throws ObjectFileException {
    String soname = bytes.name(names + bytes.uint32(at + 4));
    String path = bytes.name(names + bytes.uint32(at + 8));
    named += soname.length() + path.length();
    if (named > MOST_NAMED) {
      throw LoaderCacheBytes.damaged("has names of more than " + MOST_NAMED + " bytes in all");
    }
    entries.add(new LoaderCache.Entry(soname, path, bytes.int32(at), osVersion, hwcap, hwcapName));
  }
}
