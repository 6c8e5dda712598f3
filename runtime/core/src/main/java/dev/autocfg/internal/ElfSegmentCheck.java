package dev.autocfg.internal;

import dev.autocfg.internal.ElfFile.Segment;
import org.jspecify.annotations.Nullable;

/**
 * The check of the program headers, by which a loader maps a file: each segment is complete, they
 * are in order, and those that describe a part of the image lie in it.
 *
 * <p>Source: System V gABI, chapter 5, "Program Header"; the order is "ascending".
 */
final class ElfSegmentCheck {
  private static final int NOTE = 4; // PT_NOTE
  private static final int TLS = 7; // PT_TLS
  private static final int RELRO = 0x6474e552; // PT_GNU_RELRO
  private static final int PROPERTY = 0x6474e553; // PT_GNU_PROPERTY

  /** The smallest page of any processor that we name. */
  private static final long PAGE = 4096;

  private ElfSegmentCheck() {}

  static void check(ElfFile elf) throws ObjectFileException {
    elf.checkComplete();
    Segment before = null;
    for (Segment segment : elf.segments()) {
      switch (segment.type()) {
        case Segment.LOAD -> {
          checkLoaded(segment, before);
          before = segment;
        }
        case Segment.DYNAMIC -> checkInside(elf, segment, "dynamic section", true);
        case NOTE, PROPERTY -> checkInside(elf, segment, "notes", true);
        case TLS -> checkInside(elf, segment, "thread-local data", true);
        case RELRO -> checkInside(elf, segment, "data to protect", false);
        default -> {}
      }
    }
  }

  private static void checkLoaded(Segment segment, @Nullable Segment before)
      throws ObjectFileException {
    long align = segment.align();
    if ((align & (align - 1)) != 0 || (align > 1 && align < PAGE)) {
      throw ObjectFileException.damaged("has a segment with an alignment of " + align);
    }
    if (((segment.address() - segment.offset()) & (PAGE - 1)) != 0 && align > 1) {
      throw ObjectFileException.damaged("has a segment at an address that cannot be mapped");
    }
    if (segment.memorySize() < 0
        || Long.compareUnsigned(segment.address() + segment.memorySize(), segment.address()) < 0) {
      throw ObjectFileException.damaged("has a segment beyond the end of memory");
    }
    if (before != null
        && Long.compareUnsigned(segment.address(), before.address() + before.memorySize()) < 0) {
      throw ObjectFileException.damaged("has segments that are out of order or overlap");
    }
  }

  /** Checks that a loaded segment contains another one, in the file too where it is read. */
  private static void checkInside(ElfFile elf, Segment part, String what, boolean isRead)
      throws ObjectFileException {
    if (part.memorySize() == 0) {
      return;
    }
    for (Segment segment : elf.segments()) {
      if (segment.type() == Segment.LOAD && isInside(part, segment, isRead)) {
        return;
      }
    }
    throw ObjectFileException.damaged("has its " + what + " outside of what is loaded");
  }

  private static boolean isInside(Segment part, Segment whole, boolean isRead) {
    long from = part.address() - whole.address();
    if (Long.compareUnsigned(part.address(), whole.address()) < 0) {
      return false;
    }
    return isRead
        ? Bounds.contains(whole.fileSize(), from, part.fileSize())
            && (part.fileSize() == 0 || part.offset() - whole.offset() == from)
        : Bounds.contains(roundUp(whole.memorySize()), from, part.memorySize());
  }

  /** The protected part may be rounded up to a page beyond the end of its segment. */
  private static long roundUp(long size) {
    return (size + 0xffff) & ~0xffffL;
  }
}
