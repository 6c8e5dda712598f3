package dev.autocfg.internal;

import dev.autocfg.internal.ElfFile.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The dynamic section of a file that is going to be loaded, checked: it ends, no tag is there twice
 * or without its partner, and each table lies in a loaded part of the file. A file whose last pages
 * are zeros, as an interrupted copy leaves it, is refused here.
 *
 * <p>Sources: System V gABI, chapter 5, "Dynamic Section"; for the GNU tags, glibc's elf.h.
 */
final class ElfDynamicTable {

  private static final long NO_OPEN = 0x40; // DF_1_NOOPEN
  private static final long EXECUTABLE = 0x08000000; // DF_1_PIE

  /** Tags that come in pairs: a table and its size or number of entries. */
  private static final long[][] PAIRS = {
    {ElfTag.STRTAB, ElfTag.STRSZ},
    {ElfTag.RELA, ElfTag.RELASZ},
    {ElfTag.REL, ElfTag.RELSZ},
    {ElfTag.RELR, ElfTag.RELRSZ},
    {ElfTag.JMPREL, ElfTag.PLTRELSZ},
    {ElfTag.JMPREL, ElfTag.PLTREL},
    {ElfTag.INIT_ARRAY, ElfTag.INIT_ARRAYSZ},
    {ElfTag.FINI_ARRAY, ElfTag.FINI_ARRAYSZ},
    {ElfTag.VERDEF, ElfTag.VERDEFNUM},
    {ElfTag.VERNEED, ElfTag.VERNEEDNUM},
  };

  /** Real ones have 20 to 300 entries. */
  private static final int MOST_ENTRIES = 16 << 10;

  private final ElfMemory memory;
  private final Map<Long, Long> values = new HashMap<>();
  private final List<String> needed = new ArrayList<>();

  private ElfDynamicTable(ElfMemory memory) {
    this.memory = memory;
  }

  /** Reads and checks the section. */
  static ElfDynamicTable read(ElfFile elf, ElfMemory memory) throws ObjectFileException {
    ElfDynamicTable table = new ElfDynamicTable(memory);
    table.check(table.readEntries(segment(elf)));
    return table;
  }

  private static Segment segment(ElfFile elf) throws ObjectFileException {
    Segment found = null;
    for (Segment segment : elf.segments()) {
      if (segment.type() == Segment.DYNAMIC) {
        if (found != null) {
          throw ObjectFileException.damaged("has two dynamic sections");
        }
        found = segment;
      }
    }
    if (found == null) {
      throw ObjectFileException.damaged("has no dynamic section");
    }
    return found;
  }

  /** Returns the offsets of the names of needed libraries. */
  private List<Long> readEntries(Segment segment) throws ObjectFileException {
    int word = memory.word();
    long count = Math.min(Long.divideUnsigned(segment.fileSize(), 2L * word), MOST_ENTRIES);
    List<Long> names = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      long tag = memory.word(segment.address() + i * 2 * word);
      long value = memory.word(segment.address() + i * 2 * word + word);
      if (tag == ElfTag.NULL) {
        return names;
      } else if (tag == ElfTag.NEEDED || tag == ElfTag.FILTER) {
        names.add(value);
      } else if (tag != ElfTag.AUXILIARY && values.put(tag, value) != null) {
        throw ObjectFileException.damaged(
            "has the tag 0x" + Long.toHexString(tag) + " twice in its dynamic section");
      }
    }
    throw ObjectFileException.damaged("has an unterminated dynamic section");
  }

  private void check(List<Long> names) throws ObjectFileException {
    for (long[] pair : PAIRS) {
      if (has(pair[0]) != has(pair[1])) {
        throw ObjectFileException.damaged(
            "has the tag 0x"
                + Long.toHexString(has(pair[0]) ? pair[0] : pair[1])
                + " without the one that belongs to it");
      }
    }
    require(ElfTag.STRTAB, "string table");
    require(ElfTag.SYMTAB, "symbol table");
    memory.check(get(ElfTag.SYMTAB), symbolSize(), "symbol table");
    checkSize(ElfTag.SYMENT, symbolSize());
    checkSize(ElfTag.RELAENT, relocationSize(true));
    checkSize(ElfTag.RELENT, relocationSize(false));
    checkSize(ElfTag.RELRENT, memory.word());
    checkTable(ElfTag.RELA, ElfTag.RELASZ, relocationSize(true), "relocations");
    checkTable(ElfTag.REL, ElfTag.RELSZ, relocationSize(false), "relocations");
    checkTable(ElfTag.RELR, ElfTag.RELRSZ, memory.word(), "relocations");
    checkTable(ElfTag.INIT_ARRAY, ElfTag.INIT_ARRAYSZ, memory.word(), "list of initializers");
    checkTable(ElfTag.FINI_ARRAY, ElfTag.FINI_ARRAYSZ, memory.word(), "list of finalizers");
    checkTable(ElfTag.JMPREL, ElfTag.PLTRELSZ, relocationSize(addsToJumps()), "relocations");
    checkPresent(ElfTag.HASH, 8, "hash table");
    checkPresent(ElfTag.GNU_HASH, 16, "hash table");
    checkPresent(ElfTag.VERSYM, 2, "table of versions");
    checkPresent(ElfTag.VERDEF, 20, "table of versions");
    checkPresent(ElfTag.VERNEED, 16, "table of versions");
    checkAddresses();
    checkCode(ElfTag.INIT, "initializer");
    checkCode(ElfTag.FINI, "finalizer");
    checkNames(names);
  }

  private void require(long tag, String what) throws ObjectFileException {
    if (!has(tag)) {
      throw ObjectFileException.damaged("has no " + what + " in its dynamic section");
    }
  }

  private void checkSize(long tag, long size) throws ObjectFileException {
    if (has(tag) && get(tag) != size) {
      throw ObjectFileException.damaged(
          "has entries of " + get(tag) + " bytes in a table, not " + size);
    }
  }

  private void checkTable(long tag, long sizeTag, long entry, String what)
      throws ObjectFileException {
    if (has(tag)) {
      if (Long.remainderUnsigned(get(sizeTag), entry) != 0) {
        throw ObjectFileException.damaged("has " + what + " that end within an entry");
      }
      if (get(sizeTag) != 0) {
        memory.check(get(tag), get(sizeTag), what);
      }
    }
  }

  private void checkPresent(long tag, long least, String what) throws ObjectFileException {
    if (has(tag)) {
      memory.check(get(tag), least, what);
    }
  }

  /** The file need not contain this table: on ppc64le the loader fills it. */
  private void checkAddresses() throws ObjectFileException {
    if (has(ElfTag.PLTGOT) && !memory.isLoaded(get(ElfTag.PLTGOT), memory.word(), 0)) {
      throw ObjectFileException.damaged("has its table of addresses outside of what is loaded");
    }
  }

  private void checkCode(long tag, String what) throws ObjectFileException {
    if (!has(tag) || get(tag) == 0) {
      return;
    }
    memory.check(get(tag), 4, what);
    if (memory.uint32(get(tag)) == 0) {
      throw ObjectFileException.damaged("has zeros in place of its " + what);
    }
  }

  private void checkNames(List<Long> names) throws ObjectFileException {
    long size = get(ElfTag.STRSZ);
    memory.check(get(ElfTag.STRTAB), size, "string table");
    if (size == 0 || memory.uint8(get(ElfTag.STRTAB) + size - 1) != 0) {
      throw ObjectFileException.damaged("has a string table that does not end with a zero byte");
    }
    for (long name : names) {
      String text = name(name);
      if (text.isEmpty()) {
        throw ObjectFileException.damaged("needs a library without a name");
      }
      needed.add(text);
    }
    for (long tag : new long[] {ElfTag.SONAME, ElfTag.RPATH, ElfTag.RUNPATH}) {
      if (has(tag)) {
        name(get(tag));
      }
    }
  }

  private String name(long offset) throws ObjectFileException {
    if (Long.compareUnsigned(offset, get(ElfTag.STRSZ)) >= 0) {
      throw ObjectFileException.damaged("has a name outside its string table");
    }
    return memory.string(get(ElfTag.STRTAB) + offset, get(ElfTag.STRTAB) + get(ElfTag.STRSZ));
  }

  boolean has(long tag) {
    return values.containsKey(tag);
  }

  /** Returns the value of a tag; 0 if it is not there. */
  long get(long tag) {
    Long value = values.get(tag);
    return value == null ? 0 : value;
  }

  /** Returns the size of a symbol in bytes. */
  int symbolSize() {
    return memory.is64() ? 24 : 16;
  }

  /** Returns the size of a relocation in bytes, with or without an addend. */
  int relocationSize(boolean adds) {
    return (adds ? 3 : 2) * memory.word();
  }

  /** Returns whether the relocations of the procedure linkage table have addends. */
  boolean addsToJumps() {
    return get(ElfTag.PLTREL) == ElfTag.RELA;
  }

  /** Returns the names of the libraries that the loader opens as well. */
  List<String> needed() {
    return needed;
  }

  /** Returns the directories to search for them; DT_RPATH counts only without DT_RUNPATH. */
  List<String> searchPath() throws ObjectFileException {
    long tag = has(ElfTag.RUNPATH) ? ElfTag.RUNPATH : ElfTag.RPATH;
    List<String> directories = new ArrayList<>();
    if (has(tag)) {
      String path = name(get(tag));
      int from = 0;
      for (int at = 0; at <= path.length(); at++) {
        if (at == path.length() || path.charAt(at) == ':') {
          directories.add(path.substring(from, at));
          from = at + 1;
        }
      }
    }
    return directories;
  }

  /** Returns why dlopen refuses the file by its flags; empty if it does not. */
  String refusal() {
    if ((get(ElfTag.FLAGS_1) & EXECUTABLE) != 0) {
      return "is a program (DF_1_PIE), which cannot be loaded as a library";
    }
    return (get(ElfTag.FLAGS_1) & NO_OPEN) != 0
        ? "is marked as not to be opened by programs (DF_1_NOOPEN)"
        : "";
  }
}
