package dev.autocfg.probes.object;

import dev.autocfg.internal.ElfException;
import dev.autocfg.internal.ElfFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads ELF shared objects.
 *
 * <p>Made for hostile files, with {@link ElfFile}: besides the string table, which is at most as
 * large as the file and 64 MiB, only the wanted symbols take memory; every count has a limit.
 *
 * <p>Sources: System V gABI, chapter 4, "Symbol Table", and chapter 5, "Dynamic Linking".
 */
final class ElfReader implements ObjectReader {
  private static final int UNDEFINED = 0; // SHN_UNDEF
  private static final int DEFAULT = 0; // STV_DEFAULT
  private static final int PROTECTED = 3; // STV_PROTECTED
  private static final int SECTION = 3; // STT_SECTION
  private static final int FILE = 4; // STT_FILE

  /**
   * {@inheritDoc}
   *
   * @throws ElfException as said there; no other exception leaves this method
   */
  @Override
  public Exports read(Path file, Predicate<String> wanted) throws ElfException {
    try (ElfFile elf = ElfFile.open(file)) {
      elf.checkComplete();
      return read(elf, wanted);
    } catch (ElfException e) {
      throw e;
    } catch (IOException e) {
      throw new ElfException(ElfException.Kind.UNREADABLE, "cannot be closed after reading");
    }
  }

  private static Exports read(ElfFile elf, Predicate<String> wanted) throws ElfException {
    ElfDynamic dynamic = ElfDynamic.read(elf);
    ElfStrings strings = ElfStrings.read(elf, dynamic);
    List<String> needed = new ArrayList<>();
    for (long name : dynamic.needed()) {
      needed.add(strings.at(name));
    }
    String soname =
        dynamic.find(ElfDynamic.SONAME).isPresent()
            ? strings.at(dynamic.get(ElfDynamic.SONAME, "soname"))
            : "";
    return new Exports(soname, needed, symbols(elf, dynamic, strings, wanted));
  }

  private static Set<Exports.Symbol> symbols(
      ElfFile elf, ElfDynamic dynamic, ElfStrings strings, Predicate<String> wanted)
      throws ElfException {
    ElfHashTable hash = ElfHashTable.read(elf, dynamic);
    ElfVersions versions = ElfVersions.read(elf, dynamic, strings, hash.end());
    ElfArray table = symbolTable(elf, dynamic, hash.end());
    Set<Exports.Symbol> symbols = new LinkedHashSet<>();
    for (int i = hash.first(); i < hash.end(); i++) {
      if (isExported(table, i, elf.is64())) {
        String name = strings.at(table.uint32(i, 0));
        if (wanted.test(name)) {
          ElfVersions.Of version = versions.of(i);
          symbols.add(new Exports.Symbol(name, version.name(), !version.hidden()));
        }
      }
    }
    return symbols;
  }

  private static ElfArray symbolTable(ElfFile elf, ElfDynamic dynamic, int count)
      throws ElfException {
    int size = elf.is64() ? 24 : 16;
    if (dynamic.get(ElfDynamic.SYMENT, "size of a symbol") != size) {
      throw Damage.of("has symbols of another size than " + size + " bytes");
    }
    return new ElfArray(elf, dynamic.get(ElfDynamic.SYMTAB, "symbol table"), count, size);
  }

  /** The fields of a symbol stand in another order where addresses have 32 bits. */
  private static boolean isExported(ElfArray table, int index, boolean is64) throws ElfException {
    int info = table.uint8(index, is64 ? 4 : 12);
    int visibility = table.uint8(index, is64 ? 5 : 13) & 3;
    int section = table.uint16(index, is64 ? 6 : 14);
    int type = info & 0xf;
    return section != UNDEFINED
        && isGlobal(info >> 4)
        && (visibility == DEFAULT || visibility == PROTECTED)
        && type != SECTION
        && type != FILE;
  }

  /** STB_GLOBAL, STB_WEAK, STB_GNU_UNIQUE. */
  private static boolean isGlobal(int binding) {
    return binding == 1 || binding == 2 || binding == 10;
  }
}
