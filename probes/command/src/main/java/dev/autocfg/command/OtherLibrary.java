package dev.autocfg.command;

import dev.autocfg.inspect.library.LibraryDirectories;
import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.inspect.library.Machine;
import dev.autocfg.inspect.pkgconfig.PkgConfig;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The request for a library of which only the name is known: {@code libNAME.so.*}. */
final class OtherLibrary {
  private static final int MOST = 64;

  private OtherLibrary() {}

  static LibraryRequest request(String name, List<String> symbols, Machine machine) {
    String stem = "lib" + name + ".so";
    TreeSet<String> sonames =
        new TreeSet<>(
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    LibraryRequest empty = new LibraryRequest(name, "", List.of(), List.of());
    for (String directory : LibraryDirectories.of(empty, machine)) {
      list(machine, directory, stem, sonames);
    }
    List<String> newestFirst = new ArrayList<>(sonames.descendingSet());
    newestFirst.remove(stem);
    // libfoo.so.1.2.3 is the file that libfoo.so.1 leads to; the short name is the soname.
    newestFirst.sort(Comparator.comparingInt(OtherLibrary::dots));
    newestFirst.add(stem);
    newestFirst.add("lib" + name + ".dylib");
    newestFirst.add(name + ".dll");
    return new LibraryRequest(
        name,
        pkgConfig(name, machine),
        newestFirst.subList(0, Math.min(MOST, newestFirst.size())),
        symbols);
  }

  private static String pkgConfig(String name, Machine machine) {
    if (!machine.hasFiles()) {
      return name;
    }
    PkgConfig files = new PkgConfig(machine.platform(), machine.rooted(), machine.environment());
    return files.find(name).file().isEmpty() && files.find("lib" + name).file().isPresent()
        ? "lib" + name
        : name;
  }

  private static int dots(String name) {
    return (int) name.chars().filter(c -> c == '.').count();
  }

  private static void list(Machine machine, String directory, String stem, Set<String> to) {
    try {
      Path at = machine.rooted().resolve(directory);
      try (DirectoryStream<Path> entries =
          Files.newDirectoryStream(at, entry -> entry.getFileName().toString().startsWith(stem))) {
        for (Path entry : entries) {
          String name = entry.getFileName().toString();
          if (name.length() == stem.length() || name.charAt(stem.length()) == '.') {
            to.add(name);
          }
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Most of these directories do not exist; the probe says where it looked.
    }
  }
}
