package dev.autocfg.inspect.object;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ElfFile;
import dev.autocfg.internal.ElfTag;
import dev.autocfg.internal.ObjectFileException;
import java.util.List;
import java.util.Set;

/**
 * The reader of ELF shared objects.
 *
 * <p>The file may be hostile, as for {@link ElfFile}: only pages and the collected symbols take
 * memory, and every count has a limit.
 *
 * <p>Sources: System V gABI, chapter 4, "Symbol Table", and chapter 5, "Dynamic Linking".
 *
 * @param arch the architecture by its canonical name; empty for any
 */
record ElfReader(String arch) implements Format {

  @Override
  public Exports read(Bytes file, Exports.Filter filter) throws ObjectFileException {
    return read(open(file), filter);
  }

  @Override
  public SymbolTable list(Bytes file) throws ObjectFileException {
    ElfImage elf = open(file);
    ElfDynamic dynamic = ElfDynamic.read(elf);
    ElfDynamic.Strings strings = dynamic.strings(elf);
    int count = ElfHashTable.symbolCount(elf, dynamic);
    ElfSymbols symbols = ElfSymbols.read(elf, dynamic, strings, count);
    SymbolTable.Collector table = new SymbolTable.Collector();
    for (int i = 1; i < count; i++) { // Symbol 0 is reserved.
      if (symbols.isListed(i)) {
        String name = table.counted(symbols.name(i));
        table.add(symbols.symbol(i, name), symbols.isDefined(i));
      }
    }
    return new SymbolTable(
        string(dynamic, ElfTag.SONAME, strings), names(dynamic.needed(), strings), table.entries());
  }

  private ElfImage open(Bytes file) throws ObjectFileException {
    ElfFile elf = ElfFile.of(file);
    if (!arch.isEmpty() && !elf.arch().equals(arch)) {
      throw ObjectFileException.otherArchitecture(elf.arch(), arch);
    }
    elf.checkComplete();
    return ElfImage.of(file, elf);
  }

  private static Exports read(ElfImage elf, Exports.Filter filter) throws ObjectFileException {
    ElfDynamic dynamic = ElfDynamic.read(elf);
    ElfDynamic.Strings strings = dynamic.strings(elf);
    List<String> needed = names(dynamic.needed(), strings);
    List<String> auxiliary = names(dynamic.auxiliary(), strings);
    Exports.Collector exported = new Exports.Collector();
    if (filter.names().isPresent()) {
      lookUp(filter.names().get(), new ElfLookup(elf, dynamic, strings), exported);
    } else {
      list(elf, dynamic, strings, filter, exported);
    }
    return new Exports(
        string(dynamic, ElfTag.SONAME, strings),
        needed,
        auxiliary,
        List.of(),
        searchPath(dynamic, strings),
        exported.symbols());
  }

  private static List<String> names(List<Long> places, ElfDynamic.Strings strings)
      throws ObjectFileException {
    Exports.NeededNames names = new Exports.NeededNames();
    for (long place : places) {
      names.add(strings.at(place));
    }
    return names.names();
  }

  private static void lookUp(Set<String> names, ElfLookup lookup, Exports.Collector exported)
      throws ObjectFileException {
    for (String name : names) {
      lookup.find(name, exported);
    }
  }

  private static void list(
      ElfImage elf,
      ElfDynamic dynamic,
      ElfDynamic.Strings strings,
      Exports.Filter filter,
      Exports.Collector exported)
      throws ObjectFileException {
    ElfHashTable hash = ElfHashTable.read(elf, dynamic);
    ElfSymbols symbols = ElfSymbols.read(elf, dynamic, strings, hash.end());
    for (int i = hash.first(); i < hash.end(); i++) {
      if (symbols.isExported(i)) {
        String name = exported.counted(symbols.name(i));
        if (filter.test().test(name)) {
          exported.add(symbols.symbol(i, name));
        }
      }
    }
  }

  /** {@code DT_RPATH} counts only if there is no {@code DT_RUNPATH}, ld.so(8). */
  private static List<String> searchPath(ElfDynamic dynamic, ElfDynamic.Strings strings)
      throws ObjectFileException {
    String path = string(dynamic, ElfTag.RUNPATH, strings);
    if (path.isEmpty()) {
      path = string(dynamic, ElfTag.RPATH, strings);
    }
    return path.isEmpty() ? List.of() : List.of(path.split(":", -1));
  }

  private static String string(ElfDynamic dynamic, long tag, ElfDynamic.Strings strings)
      throws ObjectFileException {
    return dynamic.find(tag).isPresent() ? strings.at(dynamic.get(tag, "name")) : "";
  }
}
