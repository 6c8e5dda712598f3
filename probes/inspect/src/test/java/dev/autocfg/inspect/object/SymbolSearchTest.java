package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.inspect.object.SymbolAnswer.State;
import dev.autocfg.inspect.object.SymbolSearch.Scope;
import dev.autocfg.internal.ElfTag;
import dev.autocfg.internal.LibraryFinder;
import dev.autocfg.internal.Platform;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymbolSearchTest {
  @TempDir Path dir;

  @Test
  void elfLibrariesFindWhatTheyNeed() throws IOException {
    Path file = write("libx.so", elf("f", "liby.so"));
    assertAnswer("linux", file, "f", State.PRESENT, State.PRESENT);
    assertAnswer("linux", file, "g", State.ABSENT, State.UNKNOWN);
    write("liby.so", elf("g", "libx.so"));
    assertAnswer("linux", file, "g", State.ABSENT, State.PRESENT);
    assertAnswer("linux", file, "h", State.ABSENT, State.ABSENT);
  }

  @Test
  void eachRefusalHasAnAnswerOfItsOwn() throws IOException {
    byte[] elf = elf("f", "liby.so");
    Path file = write("libx.so", Arrays.copyOf(elf, 2000));
    assertAnswer("linux", file, "f", State.DAMAGED, State.DAMAGED);
    write("libx.so", "GROUP ( libx.so.1 )".getBytes(UTF_8));
    assertAnswer("linux", file, "f", State.NOT_A_LIBRARY, State.NOT_A_LIBRARY);
    write("libx.so", PeBytes.dll(true, 0xaa64));
    assertAnswer("linux", file, "f", State.OTHER_ARCHITECTURE, State.OTHER_ARCHITECTURE);
    assertAnswer("windows", file, "f", State.OTHER_ARCHITECTURE, State.OTHER_ARCHITECTURE);
    Files.delete(file);
    assertAnswer("linux", file, "f", State.UNKNOWN, State.UNKNOWN);
  }

  @Test
  void windowsFollowsForwardersOnly() throws IOException {
    Path file = write("x.dll", PeBytes.dll(true, 0x8664));
    assertAnswer("windows", file, "g", State.PRESENT, State.UNKNOWN);
    assertAnswer("windows", file, "h", State.PRESENT, State.PRESENT);
    assertAnswer("windows", file, "no_such", State.ABSENT, State.ABSENT);
    write("other.dll", PeBytes.dll(true, 0x8664));
    assertAnswer("windows", file, "g", State.PRESENT, State.ABSENT);
  }

  @Test
  void macosFollowsWhatIsReexported() throws IOException {
    byte[] library =
        MachBytes.library(
            true, ByteOrder.LITTLE_ENDIAN, 0x01000007, 3, MachBytes.Home.EXPORTS_TRIE);
    Path file = write("libx.dylib", library);
    assertAnswer("macos", file, "foobar", State.PRESENT, State.PRESENT);
    assertAnswer("macos", file, "again", State.PRESENT, State.UNKNOWN);
  }

  private static byte[] elf(String symbol, String needed) {
    ElfLibraryBytes library = ElfLibraryBytes.x86().needed(needed).tag(ElfTag.RUNPATH, 0);
    return library.symbol(symbol).finish().bytes.array();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(dir.resolve(name), bytes);
  }

  private void assertAnswer(String os, Path file, String name, State own, State closure) {
    Platform platform = new Platform(os, "x86_64");
    LibraryFinder finder =
        LibraryFinder.forPlatform(
            platform,
            Path.of("/"),
            variable ->
                variable.equals("LD_LIBRARY_PATH") || variable.equals("PATH")
                    ? dir.toString()
                    : null);
    SymbolSearch search = new SymbolSearch(platform, finder);
    assertEquals(own, search.find(file, name, Scope.OWN).state());
    assertEquals(closure, search.find(file, name, Scope.CLOSURE).state());
  }
}
