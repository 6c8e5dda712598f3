package dev.autocfg.inspect.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.ElfFile;
import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.testing.LongRun;
import dev.autocfg.testing.Tool;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The comparison with nm over the libraries of the machine: a sample, or all in a {@link LongRun}.
 */
@Tag("oracle")
class ElfReaderOracleTest {
  private static final int SAMPLE = 80;
  private static final int LEAST = 50;

  @Test
  void readsWhatNmReads() throws IOException {
    List<Path> libraries = libraries();
    Tool.assume(libraries.size() >= LEAST, "only " + libraries.size() + " ELF libraries here");
    int symbols = 0;
    int undefined = 0;
    for (Path library : libraries) {
      List<String> expected = Nm.lastColumn(library);
      List<SymbolTable.Entry> listed = ObjectReader.any().list(library).entries();
      assertEquals(expected, Nm.inItsOrder(listed), library.toString());
      List<SymbolTable.Entry> defined = listed.stream().filter(SymbolTable.Entry::defined).toList();
      assertEquals(Nm.lastColumn(library, "--defined-only"), Nm.inItsOrder(defined), "" + library);
      assertExportsAre(defined, library);
      symbols += defined.size();
      undefined += listed.size() - defined.size();
    }
    assertTrue(symbols > 0 && undefined > 0);
    System.out.println(
        (symbols + " symbols and " + undefined + " undefined ones of ")
            + (libraries.size() + " libraries are as nm reads"));
  }

  /** No library of the machine defines what it does not export. */
  private static void assertExportsAre(List<SymbolTable.Entry> defined, Path library)
      throws IOException {
    SortedSet<String> expected = new TreeSet<>();
    for (SymbolTable.Entry entry : defined) {
      expected.add(entry.toString());
    }
    SortedSet<String> actual = new TreeSet<>();
    for (Exports.Symbol symbol : ObjectReader.any().read(library, name -> true).symbols()) {
      actual.add(new SymbolTable.Entry(symbol, true).toString());
    }
    assertEquals(expected, actual, library.toString());
  }

  private static List<Path> libraries() throws IOException {
    boolean every = LongRun.isOn();
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
