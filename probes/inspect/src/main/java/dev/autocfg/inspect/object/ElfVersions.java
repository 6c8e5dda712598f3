package dev.autocfg.inspect.object;

import dev.autocfg.internal.ElfTag;
import dev.autocfg.internal.ObjectFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the symbols, both defined here and required from other libraries.
 *
 * <p>Source: Linux Standard Base Core 5.0, chapter 10.7, "Symbol Versioning".
 */
final class ElfVersions {
  static final int HIDDEN = 0x8000;

  private static final int BASE = 1; // VER_FLG_BASE
  private static final int DEFINITION_SIZE = 20; // Elfxx_Verdef
  private static final int NAME_SIZE = 8; // Elfxx_Verdaux
  private static final int REQUIREMENT_SIZE = 16; // Elfxx_Verneed
  private static final int REQUIRED_NAME_SIZE = 16; // Elfxx_Vernaux

  /**
   * The version of a symbol.
   *
   * @param hidden whether the name without a version does not refer to it
   * @param found whether dlsym finds it: glibc's dl-lookup.c ignores the flag of unversioned
   *     symbols
   */
  record Version(String name, boolean hidden, boolean found) {}

  private final ElfImage elf;
  private final ElfDynamic dynamic;
  private final ElfDynamic.Strings strings;

  /** {@code DT_VERSYM}, one 16-bit index per symbol; empty if the library has no versions. */
  private final Optional<ElfImage.Table> indexes;

  /** The defined versions; the base version, for unversioned symbols, is empty. */
  private final Names defined;

  /** The required versions, read when the first symbol has one: look-ups rarely need them. */
  private Optional<Names> required = Optional.empty();

  private ElfVersions(
      ElfImage elf,
      ElfDynamic dynamic,
      ElfDynamic.Strings strings,
      Optional<ElfImage.Table> indexes)
      throws ObjectFileException {
    this.elf = elf;
    this.dynamic = dynamic;
    this.strings = strings;
    this.indexes = indexes;
    this.defined = indexes.isPresent() ? definitions() : new Names();
  }

  static ElfVersions read(ElfImage elf, ElfDynamic dynamic, ElfDynamic.Strings strings, int symbols)
      throws ObjectFileException {
    Optional<ElfImage.Table> indexes = Optional.empty();
    if (dynamic.find(ElfTag.VERSYM).isPresent()) {
      long address = dynamic.get(ElfTag.VERSYM, "symbol versions");
      indexes = Optional.of(elf.table(address, symbols, 2));
    }
    return new ElfVersions(elf, dynamic, strings, indexes);
  }

  private Names definitions() throws ObjectFileException {
    Names names = new Names();
    // 0 is local, 1 is global without a version; both may lack a definition.
    names.put(0, "");
    names.put(1, "");
    if (dynamic.find(ElfTag.VERDEF).isEmpty()) {
      return names;
    }
    long at = dynamic.get(ElfTag.VERDEF, "version definitions");
    long count = dynamic.get(ElfTag.VERDEFNUM, "number of version definitions");
    if (Long.compareUnsigned(count, Names.MOST) > 0) {
      throw Names.tooMany();
    }
    for (long i = 0; i < count; i++) {
      ElfImage.Table definition = elf.table(at, 1, DEFINITION_SIZE);
      int index = definition.uint16(0, 4) & ~HIDDEN;
      boolean base = (definition.uint16(0, 2) & BASE) != 0;
      ElfImage.Table name = elf.table(at + definition.uint32(0, 12), 1, NAME_SIZE);
      names.put(index, base ? "" : strings.at(name.uint32(0, 0)));
      long next = definition.uint32(0, 16);
      if (next == 0) {
        break; // As glibc does, whatever the count says.
      }
      at += next;
    }
    return names;
  }

  Version of(int symbol) throws ObjectFileException {
    if (indexes.isEmpty()) {
      return new Version("", false, true);
    }
    int index = indexes.get().uint16(symbol, 0) & ~HIDDEN;
    boolean hidden = (indexes.get().uint16(symbol, 0) & HIDDEN) != 0;
    boolean found = !hidden || index < 2;
    String name = defined.get(index);
    return name == null
        ? new Version(ofOtherLibrary(index), true, found)
        : new Version(name, hidden, found);
  }

  private String ofOtherLibrary(int index) throws ObjectFileException {
    if (required.isEmpty()) {
      required = Optional.of(requirements());
    }
    String name = required.get().get(index);
    if (name == null) {
      throw ObjectFileException.damaged("has a symbol with an undefined version");
    }
    return name;
  }

  /**
   * Reads the versions required from other libraries: one entry per library, with one auxiliary
   * entry per version.
   */
  private Names requirements() throws ObjectFileException {
    Names names = new Names();
    if (dynamic.find(ElfTag.VERNEED).isPresent()) {
      long count = dynamic.get(ElfTag.VERNEEDNUM, "number of required versions");
      readLibraries(dynamic.get(ElfTag.VERNEED, "required versions"), count, names);
    }
    return names;
  }

  private void readLibraries(long at, long count, Names names) throws ObjectFileException {
    if (Long.compareUnsigned(count, Names.MOST) > 0) {
      throw Names.tooMany();
    }
    for (long i = 0; i < count; i++) {
      ElfImage.Table entry = elf.table(at, 1, REQUIREMENT_SIZE);
      readVersions(at + entry.uint32(0, 8), entry.uint16(0, 2), names);
      long next = entry.uint32(0, 12);
      if (next == 0) {
        return;
      }
      at += next;
    }
  }

  private void readVersions(long at, int count, Names names) throws ObjectFileException {
    for (int i = 0; i < count; i++) {
      ElfImage.Table version = elf.table(at, 1, REQUIRED_NAME_SIZE);
      names.put(version.uint16(0, 6) & ~HIDDEN, strings.at(version.uint32(0, 8)));
      long next = version.uint32(0, 12);
      if (next == 0) {
        return;
      }
      at += next;
    }
  }

  /** The names of versions by index; at most 1 MiB in total, since names may share bytes. */
  private static final class Names {
    private static final int MOST_BYTES = 1 << 20;

    /** glibc has about 50; each costs a search among the segments. */
    static final int MOST = 4096;

    private final Map<Integer, String> names = new HashMap<>();
    private long bytes;
    private int seen;

    void put(int index, String name) throws ObjectFileException {
      bytes += name.length();
      if (bytes > MOST_BYTES || ++seen > MOST) {
        throw tooMany();
      }
      names.put(index, name);
    }

    /** Returns the name, or null. */
    @Nullable String get(int index) {
      return names.get(index);
    }

    static ObjectFileException tooMany() {
      return ObjectFileException.damaged(
          "has more than " + MOST + " versions, or too long names of them");
    }
  }
}
