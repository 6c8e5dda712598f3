package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.ObjectFileException;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the exported names from the symbol table, for libraries older than the export trie.
 *
 * <p>Source: Apple's mach-o/nlist.h.
 */
final class MachSymbols {
  private static final int STAB = 0xe0; // N_STAB
  private static final int PRIVATE = 0x10; // N_PEXT
  private static final int TYPE = 0x0e; // N_TYPE
  private static final int EXTERNAL = 0x01; // N_EXT
  private static final int UNDEFINED = 0x0; // N_UNDF
  private static final int PREBOUND = 0xc; // N_PBUD

  private static final MachTrie.Entry HERE = new MachTrie.Entry(0, "");

  private final MachCommands commands;
  private final MachCommands.Symbols symbols;

  MachSymbols(MachCommands commands) {
    this.commands = commands;
    this.symbols = commands.symbols().orElseThrow();
  }

  void list(Wanted wanted, MachNames names) throws ObjectFileException {
    if (commands.endExported() - commands.firstExported() > ElfHashTable.MOST_SYMBOLS) {
      throw ElfHashTable.tooMany();
    }
    for (long i = commands.firstExported(); i < commands.endExported(); i++) {
      long at = i * commands.entrySize();
      if (isExported(symbols.table().uint8(at + 4))) {
        take(symbols.table().uint32(at), wanted, names);
      }
    }
  }

  /** Adds what is needed from other libraries. */
  void listNeeded(Listing listing) throws ObjectFileException {
    if (symbols.count() > ElfHashTable.MOST_SYMBOLS) {
      throw ElfHashTable.tooMany();
    }
    for (long i = 0; i < symbols.count(); i++) {
      long at = i * commands.entrySize();
      if (isNeeded(symbols.table().uint8(at + 4))) {
        String name = symbols.strings().name(symbols.table().uint32(at));
        if (name.startsWith("_")) {
          listing.addNeeded(name.substring(1));
        }
      }
    }
  }

  /** Only compares where single names are wanted, since most names differ in their first bytes. */
  private void take(long string, Wanted wanted, MachNames names) throws ObjectFileException {
    Optional<Set<String>> single = wanted.names();
    if (single.isEmpty()) {
      names.addIfWanted(names.seen(symbols.strings().name(string)), HERE, wanted.test());
      return;
    }
    for (String name : single.get()) {
      if (symbols.strings().compareName(string, ("_" + name).getBytes(UTF_8)) == 0) {
        names.add("_" + name, HERE);
      }
    }
  }

  private static boolean isExported(int type) {
    return (type & PRIVATE) == 0 && isExternal(type) && !isUndefined(type);
  }

  private static boolean isNeeded(int type) {
    return isExternal(type) && isUndefined(type);
  }

  private static boolean isExternal(int type) {
    return (type & STAB) == 0 && (type & EXTERNAL) != 0;
  }

  private static boolean isUndefined(int type) {
    return (type & TYPE) == UNDEFINED || (type & TYPE) == PREBOUND;
  }
}
