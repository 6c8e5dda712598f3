package dev.autocfg.probes.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.internal.ElfFile;
import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.probes.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares with nm over the libraries of the machine: a sample, or all with {@code
 * -Dautocfg.test.everyLibrary=true}.
 */
class ElfReaderOracleTest {
  private static final int SAMPLE = 80;
  private static final int LEAST = 50;

  @Test
  void readsWhatNmReads() throws IOException {
    Tool nm = Tool.named("nm");
    List<Path> libraries = libraries();
    Tool.assume(libraries.size() >= LEAST, "only " + libraries.size() + " ELF libraries here");
    int symbols = 0;
    for (Path library : libraries) {
      SortedSet<String> expected = names(nm.run("-D", "--defined-only", SYMBOLS, "" + library));
      SortedSet<String> actual = new TreeSet<>();
      for (Exports.Symbol symbol : ObjectReader.any().read(library, name -> true).symbols()) {
        // nm leaves the version away from the symbol that marks it.
        boolean marker = symbol.name().equals(symbol.version());
        actual.add(marker ? symbol.name() : symbol.toString());
      }
      assertEquals(expected, actual, library.toString());
      symbols += actual.size();
    }
    System.out.println(symbols + " symbols of " + libraries.size() + " libraries are as nm reads");
  }

  private static final String SYMBOLS = "--with-symbol-versions";

  /** Reads lines such as {@code 0000000000017590 T _Unwind_Backtrace@@GCC_3.3}. */
  private static SortedSet<String> names(String output) {
    SortedSet<String> names = new TreeSet<>();
    for (String line : output.lines().toList()) {
      String[] words = line.strip().split("\\s+", 3);
      if (words.length == 3 && isGlobal(words[1].charAt(0))) {
        names.add(words[2]);
      }
    }
    return names;
  }

  /** Lower case means local, but for these: unique, indirect and weak. */
  private static boolean isGlobal(char type) {
    return Character.isUpperCase(type) || "uivw".indexOf(type) >= 0;
  }

  private static List<Path> libraries() throws IOException {
    boolean every = Boolean.getBoolean("autocfg.test.everyLibrary");
    Set<Path> found = new HashSet<>();
    for (String root : every ? List.of("/usr", "/opt") : List.of("/usr/lib")) {
      collect(Path.of(root), every ? 16 : 2, found);
    }
    List<Path> all = new ArrayList<>(found);
    all.sort(null);
    if (every || all.size() <= SAMPLE) {
      return all;
    }
    int step = all.size() / SAMPLE;
    return Stream.iterate(0, i -> i < all.size(), i -> i + step)
        .map(all::get)
        .collect(Collectors.toList());
  }

  private static void collect(Path root, int depth, Set<Path> found) throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        Set.of(),
        depth,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isLibrary(file)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isLibrary(Path file) {
    if (!file.getFileName().toString().contains(".so") || !Files.isRegularFile(file)) {
      return false;
    }
    try (ElfFile elf = ElfFile.open(file)) {
      return elf.isSharedObject() && !Files.isSymbolicLink(file);
    } catch (ObjectFileException e) {
      return false; // A linker script, perhaps.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
