package dev.autocfg.inspect.object;

import dev.autocfg.internal.ObjectFileException;
import java.util.function.Predicate;

/** Takes the names of a Mach-O file as dlsym(3) takes them, without the underscore of C. */
final class MachNames {
  private final MachCommands commands;
  private final Kept kept;

  MachNames(MachCommands commands, Kept kept) {
    this.commands = commands;
    this.kept = kept;
  }

  String seen(String name) throws ObjectFileException {
    return kept.seen(name);
  }

  void addIfWanted(String written, MachTrie.Entry entry, Predicate<String> wanted)
      throws ObjectFileException {
    if (written.startsWith("_") && wanted.test(written.substring(1))) {
      add(written, entry);
    }
  }

  void add(String written, MachTrie.Entry entry) throws ObjectFileException {
    String name = written.substring(1);
    kept.add(
        entry.ordinal() == 0
            ? Exports.Symbol.plain(name)
            : Exports.Symbol.forwarded(name, forward(name, entry)));
  }

  private Exports.Forward forward(String name, MachTrie.Entry entry) throws ObjectFileException {
    if (entry.ordinal() < 0 || entry.ordinal() > commands.needed().size()) {
      throw Damage.of("takes a symbol from a library that it does not name");
    }
    String library = commands.needed().get((int) entry.ordinal() - 1);
    String there = entry.importName();
    return new Exports.Forward(
        library, there.isEmpty() ? name : there.startsWith("_") ? there.substring(1) : there);
  }
}
