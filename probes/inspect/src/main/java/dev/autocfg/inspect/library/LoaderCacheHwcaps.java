package dev.autocfg.inspect.library;

import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the names of the directories below {@code glibc-hwcaps}, an extension of the cache since
 * glibc 2.33. Its other sections are passed over.
 *
 * <p>Its place counts from the start of the file, that of the names from the new header. {@code
 * ldconfig -p} of glibc 2.36 counts both from the start of the file, and so prints a wrong name
 * where an old cache stands in front; its loader does not.
 *
 * <p>Source: glibc's dl-cache.h, {@code cache_extension}.
 */
record LoaderCacheHwcaps(List<String> names) {
  private static final int MAGIC = 0xeaa42174;
  private static final int HEADER = 8;
  private static final int SECTION = 16;
  private static final int HWCAPS = 1; // cache_extension_tag_glibc_hwcaps
  private static final int MOST_SECTIONS = 64;

  /** x86-64 has 3, POWER 2, s390x 4; users may make others. */
  private static final int MOST_NAMES = 1024;

  /** Bit 62 of {@code hwcap} marks an index; the ten bits above the index are an ISA level. */
  private static final long MARK = 0x4000_0000L;

  private static final long LEVEL = 0x3ff;

  static LoaderCacheHwcaps read(LoaderCacheBytes bytes, long start, long extension)
      throws ObjectFileException {
    List<String> names = new ArrayList<>();
    if (extension == 0 || bytes.int32(extension) != MAGIC) {
      return new LoaderCacheHwcaps(names);
    }
    long count = bytes.uint32(extension + 4);
    if (count > MOST_SECTIONS) {
      throw LoaderCacheBytes.damaged("claims more than " + MOST_SECTIONS + " extensions");
    }
    for (long i = 0; i < count; i++) {
      long section = extension + HEADER + SECTION * i;
      if (bytes.uint32(section) == HWCAPS) {
        addNames(bytes, start, section, names);
      }
    }
    return new LoaderCacheHwcaps(names);
  }

  private static void addNames(LoaderCacheBytes bytes, long start, long section, List<String> names)
      throws ObjectFileException {
    long at = bytes.uint32(section + 8);
    long end = at + bytes.uint32(section + 12);
    for (; at + 4 <= end; at += 4) {
      if (names.size() >= MOST_NAMES) {
        throw LoaderCacheBytes.damaged("names more than " + MOST_NAMES + " kinds of processor");
      }
      names.add(bytes.name(start + bytes.uint32(at)));
    }
  }

  /** Returns the name that a library's {@code hwcap} stands for; empty if it stands for none. */
  String name(long hwcap) {
    boolean marked = (hwcap >>> 32 & ~LEVEL) == MARK;
    long index = hwcap & 0xffffffffL;
    return marked && index < names.size() ? names.get((int) index) : "";
  }
}
