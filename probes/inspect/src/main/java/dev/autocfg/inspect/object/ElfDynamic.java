package dev.autocfg.inspect.object;

import dev.autocfg.internal.ElfFile.Segment;
import dev.autocfg.internal.ElfTag;
import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The dynamic section: the values by tag, and the lists of repeatable tags. Of any other tag the
 * last one counts, as in glibc.
 *
 * <p>Sources: System V gABI, chapter 5, "Dynamic Section"; for the GNU tags, glibc's elf.h.
 *
 * @param needed {@code DT_NEEDED}, and {@code DT_FILTER}, which is needed as well and searched for
 *     symbols first
 * @param auxiliary {@code DT_AUXILIARY}, searched first if it exists
 */
record ElfDynamic(Map<Long, Long> values, List<Long> needed, List<Long> auxiliary) {

  /** Real ones have 20 to 300 entries. */
  private static final int MOST_ENTRIES = 16 << 10;

  ElfDynamic {
    values = Map.copyOf(values);
    needed = List.copyOf(needed);
    auxiliary = List.copyOf(auxiliary);
  }

  /** Reads the section at the address of its segment, not at its offset. */
  static ElfDynamic read(ElfImage elf) throws ObjectFileException {
    int entrySize = elf.is64() ? 16 : 8;
    Segment segment = segment(elf);
    long entries = Long.divideUnsigned(segment.fileSize(), entrySize);
    int count = (int) Math.min(entries, MOST_ENTRIES); // Below 2^61, so not negative.
    ElfImage.Table section = elf.table(segment.address(), count, entrySize);
    Map<Long, Long> values = new HashMap<>();
    List<Long> needed = new ArrayList<>();
    List<Long> auxiliary = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long tag = section.word(i, 0);
      long value = section.word(i, entrySize / 2);
      if (tag == ElfTag.NULL) {
        return new ElfDynamic(values, needed, auxiliary);
      } else if (tag == ElfTag.NEEDED || tag == ElfTag.FILTER) {
        needed.add(value);
      } else if (tag == ElfTag.AUXILIARY) {
        auxiliary.add(value);
      } else {
        values.put(tag, value);
      }
    }
    throw ObjectFileException.damaged("has an unterminated dynamic section");
  }

  private static Segment segment(ElfImage elf) throws ObjectFileException {
    for (Segment segment : elf.segments()) {
      if (segment.type() == Segment.DYNAMIC) {
        return segment;
      }
    }
    throw ObjectFileException.damaged("has no dynamic section");
  }

  Strings strings(ElfImage elf) throws ObjectFileException {
    return new Strings(
        elf.region(get(ElfTag.STRTAB, "string table"), get(ElfTag.STRSZ, "string table's size")));
  }

  OptionalLong find(long tag) {
    Long value = values.get(tag);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  long get(long tag, String name) throws ObjectFileException {
    Long value = values.get(tag);
    if (value == null) {
      throw ObjectFileException.damaged("has no " + name + " in its dynamic section");
    }
    return value;
  }

  /** The dynamic string table, {@code DT_STRTAB}. */
  record Strings(Region table) {

    /** Returns the string at an unsigned offset; malformed UTF-8 is replaced. */
    String at(long offset) throws ObjectFileException {
      if (Long.compareUnsigned(offset, table.size()) >= 0) {
        throw ObjectFileException.damaged("has a name outside its string table");
      }
      return table.name(offset);
    }

    /** Returns whether the string at an offset is the given one, reading no more than needed. */
    boolean is(byte[] name, long offset) throws ObjectFileException {
      return Long.compareUnsigned(offset, table.size()) < 0
          && name.length < table.size() - offset
          && table.compareName(offset, name) == 0;
    }
  }
}
