package dev.autocfg.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.LibraryFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this JVM remembers of its searches. */
class FoundFilesTest {
  @TempDir private Path directory;

  @Test
  void eachListOfNamesIsSearchedOnce() {
    LibraryFinder.Found first = FoundFiles.named(List.of("libautocfg-absent.so.7", "x.so"));
    assertSame(first, FoundFiles.named(List.of("libautocfg-absent.so.7", "x.so")));
    assertTrue(first.file().isEmpty());
    LibraryFinder.Found other = FoundFiles.named(List.of("x.so", "libautocfg-absent.so.7"));
    assertNotSame(first, other);
  }

  @Test
  void eachPathIsCheckedOnce() throws Exception {
    Path file = Files.writeString(directory.resolve("libx.so"), "text");
    LibraryFinder.Found first = FoundFiles.at(file.toString());
    assertEquals(List.of(file + " is a text file"), first.attempts());
    assertSame(first, FoundFiles.at(file.toString()));
  }
}
