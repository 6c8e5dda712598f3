package dev.autocfg.inspect.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.ObjectFileException.Kind;
import dev.autocfg.testing.MemoryBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MachReaderTest {
  private static final int X86_64 = 0x01000007;
  private static final int ARM64 = 0x0100000c;

  @ParameterizedTest
  @EnumSource(MachBytes.Home.class)
  void readsEachHomeInEachLayout(MachBytes.Home home) throws ObjectFileException {
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      for (boolean is64 : new boolean[] {true, false}) {
        byte[] library = MachBytes.library(is64, order, 18, 0, home);
        Exports exports = read(library, "ppc");
        assertEquals("[again, f, foo, foobar]", names(exports));
        assertEquals("/usr/lib/libx.1.dylib", exports.soname());
        assertEquals(List.of("/usr/lib/libSystem.B.dylib", "@rpath/liby.dylib"), exports.needed());
        assertEquals(List.of("@rpath/liby.dylib"), exports.reexported());
        assertEquals(List.of("@loader_path/deps"), exports.searchPath());
        assertFinds(library, exports);
        Optional<Exports.Forward> forward =
            exports.symbol("again").flatMap(Exports.Symbol::forward);
        assertEquals(
            home == MachBytes.Home.SYMBOL_TABLE
                ? Optional.empty()
                : Optional.of(new Exports.Forward("@rpath/liby.dylib", "there")),
            forward);
      }
    }
  }

  private static void assertFinds(byte[] library, Exports all) throws ObjectFileException {
    for (Exports.Symbol symbol : all.symbols()) {
      assertEquals(Set.of(symbol), find(library, symbol.name()).symbols());
    }
    for (String absent :
        List.of("", "fo", "foob", "foobarx", "a", "_f", "local", "private", "undefined", "plain")) {
      assertFalse(find(library, absent).offers(absent), absent);
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void choosesTheSlice(boolean is64) throws ObjectFileException {
    byte[] intel = library(X86_64, MachBytes.Home.EXPORTS_TRIE);
    byte[] arm = library(ARM64, MachBytes.Home.EXPORTS_TRIE);
    arm[MachBytes.TRIE + 0x12] = 'z';
    byte[] fat = MachBytes.fat(is64, new int[] {X86_64, ARM64}, intel, arm);
    assertEquals("[again, f, foo, foobar]", names(read(fat, "x86_64")));
    assertEquals("[again, z, zoo, zoobar]", names(read(fat, "aarch64")));
    assertEquals("[again, f, foo, foobar]", names(read(fat, "")));
    assertRefused(Kind.OTHER_ARCHITECTURE, "is for x86_64 and aarch64, not x86", fat, "x86");
    assertRefused(
        Kind.DAMAGED,
        "is truncated, or its aarch64 slice is out of bounds",
        Arrays.copyOf(fat, fat.length - 1),
        "x86_64");
  }

  @Test
  void refusesWhatCannotBeLoaded() {
    byte[] library = library(ARM64, MachBytes.Home.DYLD_INFO);
    assertRefused(Kind.OTHER_ARCHITECTURE, "is for aarch64, not x86_64", library, "x86_64");
    assertRefused(
        Kind.DAMAGED,
        "is truncated, or its segment is out of bounds",
        Arrays.copyOf(library, library.length - 1),
        "aarch64");
    ByteBuffer bytes = ByteBuffer.wrap(library).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(16, -1);
    assertRefused(Kind.DAMAGED, "has more than 4096 load commands", library, "aarch64");
    bytes.putInt(16, 1 << 10);
    assertRefused(
        Kind.DAMAGED, "refers to a position outside one of its tables", library, "aarch64");
    bytes.putInt(12, 2);
    assertRefused(
        Kind.NOT_A_LIBRARY,
        "is a Mach-O file, but not a dynamic library (file type 2)",
        library,
        "aarch64");
    byte[] java = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61, 0, 0, 0, 0};
    assertRefused(
        Kind.NOT_A_LIBRARY,
        "has a fat header of 61 slices; it may be a Java class file",
        java,
        "x86_64");
  }

  @Test
  void aTrieThatLeadsInACircleIsRefused() {
    byte[] library = library(ARM64, MachBytes.Home.EXPORTS_TRIE);
    library[MachBytes.TRIE + 4] = 0;
    assertRefused(
        Kind.DAMAGED,
        "has an export trie with a cycle or a reference out of bounds",
        library,
        "aarch64");
    // A walk to one name ends as well: each edge takes a byte of it.
    assertTrue(assertThrowsNothing(() -> find(library, "_______f")).symbols().isEmpty());
    library[MachBytes.TRIE + 2] = 0;
    assertRefused(
        Kind.DAMAGED,
        "has an export trie with a cycle or a reference out of bounds",
        library,
        "aarch64");
    // With an empty label, which takes no byte, the steps are counted.
    assertEquals(
        "has an export trie with a cycle",
        assertThrows(ObjectFileException.class, () -> find(library, "_______f")).getMessage());
  }

  /** The name "ab" ends at the child of an edge without a label, as dyld takes it. */
  @Test
  void anEdgeMayHaveAnEmptyLabel() throws ObjectFileException {
    byte[] trie = {
      0, 1, '_', 'a', 'b', 0, 7, //
      0, 2, 'c', 0, 13, 0, 18, //
      2, 0, 1, 0, 0, //
      2, 0, 2, 0
    };
    trie[6] = 7;
    trie[11] = 14;
    trie[13] = 19;
    byte[] library = library(ARM64, MachBytes.Home.EXPORTS_TRIE);
    System.arraycopy(trie, 0, library, MachBytes.TRIE, trie.length);
    assertEquals(1, find(library, "ab").symbols().size());
    assertEquals(1, find(library, "abc").symbols().size());
    assertEquals(0, find(library, "abd").symbols().size());
    assertEquals(0, find(library, "a").symbols().size());
    assertEquals(
        List.of("abc", "ab"),
        read(library, "aarch64").symbols().stream().map(Exports.Symbol::name).toList());
  }

  private interface Reading {
    Exports read() throws ObjectFileException;
  }

  private static Exports assertThrowsNothing(Reading reading) {
    try {
      return reading.read();
    } catch (ObjectFileException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertRefused(Kind kind, String words, byte[] library, String arch) {
    ObjectFileException e = assertThrows(ObjectFileException.class, () -> read(library, arch));
    assertEquals(words, e.getMessage());
    assertEquals(kind, e.kind());
  }

  private static byte[] library(int cpu, MachBytes.Home home) {
    return MachBytes.library(true, ByteOrder.LITTLE_ENDIAN, cpu, 0, home);
  }

  private static Exports read(byte[] library, String arch) throws ObjectFileException {
    return new MachReader(arch).read(new MemoryBytes(library), Exports.Filter.all());
  }

  private static Exports find(byte[] library, String name) throws ObjectFileException {
    return new MachReader("").read(new MemoryBytes(library), Exports.Filter.names(Set.of(name)));
  }

  private static String names(Exports exports) {
    return exports.symbols().stream()
        .map(Exports.Symbol::name)
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }
}
