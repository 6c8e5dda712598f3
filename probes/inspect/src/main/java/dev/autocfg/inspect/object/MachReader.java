package dev.autocfg.inspect.object;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The reader of Mach-O dynamic libraries, thin and fat.
 *
 * <p>Names are read without their leading underscore, as dlsym(3) expects them; names without one
 * cannot be found by dlsym and are omitted.
 *
 * <p>Sources: Apple's mach-o/loader.h, mach-o/fat.h and mach-o/nlist.h.
 *
 * @param arch the architecture by its canonical name; empty for any
 */
record MachReader(String arch) implements Format {

  @Override
  public Exports read(Bytes file, Exports.Filter filter) throws ObjectFileException {
    return read(commands(file), filter);
  }

  @Override
  public SymbolTable list(Bytes file) throws ObjectFileException {
    MachCommands commands = commands(file);
    SymbolTable.Collector listing = new SymbolTable.Collector();
    if (commands.symbols().isPresent()) {
      new MachSymbols(commands).listUndefined(listing);
    }
    return listing.with(read(commands, Exports.Filter.all()));
  }

  private MachCommands commands(Bytes file) throws ObjectFileException {
    return MachCommands.read(MachHeader.read(MachHeader.Slices.choose(file, arch)));
  }

  private static Exports read(MachCommands commands, Exports.Filter filter)
      throws ObjectFileException {
    Exports.Collector exported = new Exports.Collector();
    Names names = new Names(commands, exported);
    if (commands.trie().isPresent()) {
      trie(new MachTrie(commands.trie().get()), filter, names);
    } else if (commands.symbols().isPresent()) {
      new MachSymbols(commands).list(filter, names);
    }
    return new Exports(
        commands.installName(),
        commands.needed(),
        List.of(),
        commands.reexported(),
        commands.searchPath(),
        exported.symbols());
  }

  private static void trie(MachTrie trie, Exports.Filter filter, Names names)
      throws ObjectFileException {
    if (filter.names().isEmpty()) {
      trie.list(filter.test(), names);
      return;
    }
    for (String name : filter.names().get()) {
      Optional<MachTrie.Entry> entry = trie.find("_" + name);
      if (entry.isPresent()) {
        names.add("_" + name, entry.get());
      }
    }
  }

  /** Returns the architectures of a file's slices, in order. */
  static List<String> architectures(Bytes file) throws ObjectFileException {
    List<String> names = new ArrayList<>();
    for (MachHeader.Slices.Slice slice : MachHeader.Slices.of(file)) {
      names.add(slice.arch());
    }
    return names;
  }

  /** The exported names, as given to dlsym(3), without the leading underscore. */
  static final class Names {
    private final MachCommands commands;
    private final Exports.Collector exported;

    Names(MachCommands commands, Exports.Collector exported) {
      this.commands = commands;
      this.exported = exported;
    }

    String counted(String name) throws ObjectFileException {
      return exported.counted(name);
    }

    void addIfAccepted(String written, MachTrie.Entry entry, Predicate<String> filter)
        throws ObjectFileException {
      if (written.startsWith("_") && filter.test(written.substring(1))) {
        add(written, entry);
      }
    }

    void add(String written, MachTrie.Entry entry) throws ObjectFileException {
      String name = written.substring(1);
      exported.add(
          entry.ordinal() == 0
              ? Exports.Symbol.plain(name)
              : Exports.Symbol.forwarded(name, forward(name, entry)));
    }

    private Exports.Forward forward(String name, MachTrie.Entry entry) throws ObjectFileException {
      if (entry.ordinal() < 0 || entry.ordinal() > commands.needed().size()) {
        throw ObjectFileException.damaged("forwards a symbol to a library that it does not list");
      }
      String library = commands.needed().get((int) entry.ordinal() - 1);
      String there = entry.importName();
      return new Exports.Forward(
          library, there.isEmpty() ? name : there.startsWith("_") ? there.substring(1) : there);
    }
  }
}
