package dev.autocfg.inspect.object;

import dev.autocfg.internal.Bytes;
import dev.autocfg.internal.ObjectFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Mach-O dynamic libraries, thin and fat.
 *
 * <p>Names lose their leading underscore, as dlsym(3) takes them; what has none cannot be found by
 * dlsym and is left out.
 *
 * <p>Sources: Apple's mach-o/loader.h, mach-o/fat.h and mach-o/nlist.h.
 *
 * @param arch the architecture by its canonical name; empty for any
 */
record MachReader(String arch) implements Format {

  @Override
  public Exports read(Bytes file, Wanted wanted) throws ObjectFileException {
    return read(commands(file), wanted);
  }

  @Override
  public SymbolTable list(Bytes file) throws ObjectFileException {
    MachCommands commands = commands(file);
    Listing listing = new Listing();
    if (commands.symbols().isPresent()) {
      new MachSymbols(commands).listNeeded(listing);
    }
    return listing.with(read(commands, Wanted.where(name -> true)));
  }

  private MachCommands commands(Bytes file) throws ObjectFileException {
    return MachCommands.read(MachHeader.read(MachSlices.choose(new Pages(file), arch)));
  }

  private static Exports read(MachCommands commands, Wanted wanted) throws ObjectFileException {
    Kept kept = new Kept();
    MachNames names = new MachNames(commands, kept);
    if (commands.trie().isPresent()) {
      trie(new MachTrie(commands.trie().get()), wanted, names);
    } else if (commands.symbols().isPresent()) {
      new MachSymbols(commands).list(wanted, names);
    }
    return new Exports(
        commands.installName(),
        commands.needed(),
        List.of(),
        commands.reexported(),
        commands.searchPath(),
        kept.symbols());
  }

  private static void trie(MachTrie trie, Wanted wanted, MachNames names)
      throws ObjectFileException {
    if (wanted.names().isEmpty()) {
      trie.list(wanted.test(), names);
      return;
    }
    for (String name : wanted.names().get()) {
      Optional<MachTrie.Entry> entry = trie.find("_" + name);
      if (entry.isPresent()) {
        names.add("_" + name, entry.get());
      }
    }
  }

  /** Returns the architectures of a file's slices, in order. */
  static List<String> architectures(Pages pages) throws ObjectFileException {
    List<String> names = new ArrayList<>();
    for (MachSlices.Slice slice : MachSlices.of(pages)) {
      names.add(slice.arch());
    }
    return names;
  }
}
