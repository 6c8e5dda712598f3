package dev.autocfg.inspect.object;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ElfFile;
import dev.autocfg.internal.ObjectFileException;
import java.util.List;
import java.util.Set;

/**
 * Reads ELF shared objects.
 *
 * <p>Made for hostile files, with {@link ElfFile}: only pages and the wanted symbols take memory,
 * and every count has a limit.
 *
 * <p>Sources: System V gABI, chapter 4, "Symbol Table", and chapter 5, "Dynamic Linking".
 *
 * @param arch the architecture by its canonical name; empty for any
 */
record ElfReader(String arch) implements Format {

  @Override
  public Exports read(Bytes file, Wanted wanted) throws ObjectFileException {
    return read(open(file), wanted);
  }

  @Override
  public SymbolTable list(Bytes file) throws ObjectFileException {
    ElfImage elf = open(file);
    ElfDynamic dynamic = ElfDynamic.read(elf);
    ElfStrings strings = ElfStrings.read(elf, dynamic);
    int count = ElfSymbolCount.of(elf, dynamic);
    ElfSymbols symbols = ElfSymbols.read(elf, dynamic, strings, count);
    Listing listing = new Listing();
    for (int i = 1; i < count; i++) { // Symbol 0 is none.
      if (symbols.isListed(i)) {
        String name = listing.seen(symbols.name(i));
        listing.add(symbols.symbol(i, name), symbols.isDefined(i));
      }
    }
    return new SymbolTable(
        string(dynamic, ElfDynamic.SONAME, strings),
        names(dynamic.needed(), strings),
        listing.entries());
  }

  private ElfImage open(Bytes file) throws ObjectFileException {
    ElfFile elf = ElfFile.of(file);
    if (!arch.isEmpty() && !elf.arch().equals(arch)) {
      throw NotALibrary.otherArchitecture(elf.arch(), arch);
    }
    elf.checkComplete();
    return new ElfImage(elf, new Pages(file));
  }

  private static Exports read(ElfImage elf, Wanted wanted) throws ObjectFileException {
    ElfDynamic dynamic = ElfDynamic.read(elf);
    ElfStrings strings = ElfStrings.read(elf, dynamic);
    List<String> needed = names(dynamic.needed(), strings);
    List<String> auxiliary = names(dynamic.auxiliary(), strings);
    Kept kept = new Kept();
    if (wanted.names().isPresent()) {
      lookUp(wanted.names().get(), new ElfLookup(elf, dynamic, strings), kept);
    } else {
      list(elf, dynamic, strings, wanted, kept);
    }
    return new Exports(
        string(dynamic, ElfDynamic.SONAME, strings),
        needed,
        auxiliary,
        List.of(),
        searchPath(dynamic, strings),
        kept.symbols());
  }

  private static List<String> names(List<Long> places, ElfStrings strings)
      throws ObjectFileException {
    LibraryNames names = new LibraryNames();
    for (long place : places) {
      names.add(strings.at(place));
    }
    return names.names();
  }

  private static void lookUp(Set<String> names, ElfLookup lookup, Kept kept)
      throws ObjectFileException {
    for (String name : names) {
      lookup.find(name, kept);
    }
  }

  private static void list(
      ElfImage elf, ElfDynamic dynamic, ElfStrings strings, Wanted wanted, Kept kept)
      throws ObjectFileException {
    ElfHashTable hash = ElfHashTable.read(elf, dynamic);
    ElfSymbols symbols = ElfSymbols.read(elf, dynamic, strings, hash.end());
    for (int i = hash.first(); i < hash.end(); i++) {
      if (symbols.isExported(i)) {
        String name = kept.seen(symbols.name(i));
        if (wanted.test().test(name)) {
          kept.add(symbols.symbol(i, name));
        }
      }
    }
  }

  /** {@code DT_RPATH} counts only where there is no {@code DT_RUNPATH}, ld.so(8). */
  private static List<String> searchPath(ElfDynamic dynamic, ElfStrings strings)
      throws ObjectFileException {
    String path = string(dynamic, ElfDynamic.RUNPATH, strings);
    if (path.isEmpty()) {
      path = string(dynamic, ElfDynamic.RPATH, strings);
    }
    return path.isEmpty() ? List.of() : List.of(path.split(":", -1));
  }

  private static String string(ElfDynamic dynamic, long tag, ElfStrings strings)
      throws ObjectFileException {
    return dynamic.find(tag).isPresent() ? strings.at(dynamic.get(tag, "name")) : "";
  }
}
