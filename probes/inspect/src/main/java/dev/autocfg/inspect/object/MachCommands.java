package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The load commands of a Mach-O file.
 *
 * <p>Source: Apple's mach-o/loader.h.
 */
final class MachCommands {
  private static final int SEGMENT = 0x1;
  private static final int SYMTAB = 0x2;
  private static final int DYSYMTAB = 0xb;
  private static final int LOAD_DYLIB = 0xc;
  private static final int ID_DYLIB = 0xd;
  private static final int SEGMENT_64 = 0x19;
  private static final int LAZY_LOAD_DYLIB = 0x20;
  private static final int DYLD_INFO = 0x22;
  private static final int LOAD_WEAK_DYLIB = 0x80000018;
  private static final int RPATH = 0x8000001c;
  private static final int REEXPORT_DYLIB = 0x8000001f;
  private static final int DYLD_INFO_ONLY = 0x80000022;
  private static final int LOAD_UPWARD_DYLIB = 0x80000023;
  private static final int EXPORTS_TRIE = 0x80000033;

  /** Real libraries have about 20 to 200. */
  private static final int MOST = 4096;

  private static final int MOST_BYTES = 4 << 20;

  /** The symbol table. */
  record Symbols(Region table, long count, Region strings) {}

  private final MachHeader header;
  private String installName = "";
  private final List<String> needed = new ArrayList<>();
  private final List<String> reexported = new ArrayList<>();
  private final List<String> searchPath = new ArrayList<>();
  private Optional<Region> trie = Optional.empty();
  private Optional<Symbols> symbols = Optional.empty();
  private long firstExported;
  private long exported = -1;

  private MachCommands(MachHeader header) {
    this.header = header;
  }

  static MachCommands read(MachHeader header) throws ObjectFileException {
    header.checkLibrary();
    if (header.commands() > MOST) {
      throw ObjectFileException.damaged("has more than " + MOST + " load commands");
    }
    if (header.commandBytes() > MOST_BYTES) {
      throw ObjectFileException.damaged("has load commands of more than " + MOST_BYTES + " bytes");
    }
    MachCommands commands = new MachCommands(header);
    Region all = header.slice().part(header.size(), header.commandBytes(), "list of commands");
    long at = 0;
    for (long i = 0; i < header.commands(); i++) {
      long size = all.uint32(at + 4);
      if (size < 8) {
        throw ObjectFileException.damaged("has a load command of " + size + " bytes");
      }
      commands.take(all.int32(at), all.part(at, size, "load command"));
      at += size;
    }
    return commands;
  }

  private void take(int kind, Region command) throws ObjectFileException {
    switch (kind) {
      case SEGMENT -> checkSegment(command.uint32(32), command.uint32(36));
      case SEGMENT_64 -> checkSegment(command.int64(40), command.int64(48));
      case SYMTAB -> symbols = Optional.of(symbols(command));
      case DYSYMTAB -> {
        firstExported = command.uint32(16);
        exported = command.uint32(20);
      }
      case ID_DYLIB -> installName = string(command);
      case LOAD_DYLIB, LOAD_WEAK_DYLIB, LAZY_LOAD_DYLIB, LOAD_UPWARD_DYLIB ->
          needed.add(string(command));
      case REEXPORT_DYLIB -> {
        needed.add(string(command));
        reexported.add(string(command));
      }
      case RPATH -> searchPath.add(string(command));
      case DYLD_INFO, DYLD_INFO_ONLY -> trie = Optional.of(linkEdit(command, 40));
      case EXPORTS_TRIE -> trie = Optional.of(linkEdit(command, 8));
      default -> {}
    }
  }

  /** As for ELF, loading a truncated file can kill the process. */
  private void checkSegment(long offset, long size) throws ObjectFileException {
    var unused = header.slice().part(offset, size, "segment");
  }

  private Symbols symbols(Region command) throws ObjectFileException {
    long count = command.uint32(12);
    Region table = header.slice().part(command.uint32(8), count * entrySize(), "symbol table");
    Region strings = header.slice().part(command.uint32(16), command.uint32(20), "string table");
    return new Symbols(table, count, strings);
  }

  int entrySize() {
    return header.is64() ? 16 : 12;
  }

  private Region linkEdit(Region command, int field) throws ObjectFileException {
    return header.slice().part(command.uint32(field), command.uint32(field + 4), "export trie");
  }

  /** Reads a string whose offset in the command is the third word. */
  private static String string(Region command) throws ObjectFileException {
    long at = command.uint32(8);
    Region text = command.part(at, command.size() - at, "name");
    StringBuilder name = new StringBuilder();
    // A name may fill the command to its last byte.
    for (long i = 0; i < text.size() && text.uint8(i) != 0; i++) {
      name.append((char) text.uint8(i));
    }
    return name.toString();
  }

  String installName() {
    return installName;
  }

  List<String> needed() {
    return needed;
  }

  List<String> reexported() {
    return reexported;
  }

  List<String> searchPath() {
    return searchPath;
  }

  Optional<Region> trie() {
    return trie;
  }

  Optional<Symbols> symbols() {
    return symbols;
  }

  /** Returns the index of the first symbol that may be exported. */
  long firstExported() {
    return exported < 0 ? 0 : firstExported;
  }

  /** Returns the index after the last symbol that may be exported. */
  long endExported() {
    long count = symbols.map(Symbols::count).orElse(0L);
    return exported < 0 ? count : Math.min(count, firstExported + exported);
  }
}
