package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.internal.ObjectFileException;
import java.util.Optional;
import java.util.Set;

/**
 * The symbol table, which contains the exports of libraries without an export trie.
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

  void list(Exports.Filter filter, MachReader.Names names) throws ObjectFileException {
    if (commands.endExported() - commands.firstExported() > ElfHashTable.MOST_SYMBOLS) {
      throw ElfHashTable.tooMany();
    }
    for (long i = commands.firstExported(); i < commands.endExported(); i++) {
      long at = i * commands.entrySize();
      if (isExported(symbols.table().uint8(at + 4))) {
        take(symbols.table().uint32(at), filter, names);
      }
    }
  }

  /** Adds the undefined symbols. */
  void listUndefined(SymbolTable.Collector listing) throws ObjectFileException {
    if (symbols.count() > ElfHashTable.MOST_SYMBOLS) {
      throw ElfHashTable.tooMany();
    }
    for (long i = 0; i < symbols.count(); i++) {
      long at = i * commands.entrySize();
      if (isNeeded(symbols.table().uint8(at + 4))) {
        String name = symbols.strings().name(symbols.table().uint32(at));
        if (name.startsWith("_")) {
          listing.addUndefined(name.substring(1));
        }
      }
    }
  }

  /** Compares single names without reading them, since most differ in their first bytes. */
  private void take(long string, Exports.Filter filter, MachReader.Names names)
      throws ObjectFileException {
    Optional<Set<String>> single = filter.names();
    if (single.isEmpty()) {
      names.addIfAccepted(names.counted(symbols.strings().name(string)), HERE, filter.test());
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
