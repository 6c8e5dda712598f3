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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeReaderTest {

  @ParameterizedTest
  @CsvSource({"false, 332, x86", "true, 34404, x86_64", "true, 43620, aarch64"})
  void readsNamesOrdinalsAndForwarders(boolean plus, int machine, String arch)
      throws ObjectFileException {
    byte[] dll = PeBytes.dll(plus, machine);
    Exports exports = read(dll, arch, Exports.Filter.all());
    assertEquals(
        List.of("f", "g", "h", "#8"),
        exports.symbols().stream().map(Exports.Symbol::name).toList());
    assertEquals("x.dll", exports.soname());
    assertEquals(List.of("KERNEL32.dll"), exports.needed());
    assertEquals(
        Optional.of(new Exports.Forward("other.dll", "there")),
        exports.symbol("g").orElseThrow().forward());
    for (Exports.Symbol symbol : exports.symbols()) {
      assertEquals(Set.of(symbol), find(dll, symbol.name()).symbols());
    }
    assertTrue(find(dll, "#5").offers("#5"), "f by its number");
    for (String absent : List.of("", "e", "ff", "i", "#7", "#4", "#9", "#99999999999", "there")) {
      assertFalse(find(dll, absent).offers(absent), absent);
    }
    assertRefused(Kind.OTHER_ARCHITECTURE, "is for " + arch + ", not arm", dll, "arm");
  }

  @Test
  void refusesEachContradiction() {
    byte[] dll = PeBytes.dll(true, 0x8664);
    ByteBuffer bytes = ByteBuffer.wrap(dll).order(ByteOrder.LITTLE_ENDIAN);
    assertRefused(
        Kind.DAMAGED,
        "is truncated, or its section is out of bounds",
        Arrays.copyOf(dll, dll.length - 1),
        "");
    bytes.putInt(PeBytes.EXPORTS + 24, -1);
    assertRefused(Kind.DAMAGED, "has more than 65536 exports", dll, "");
    bytes.putInt(PeBytes.EXPORTS + 24, 600);
    assertRefused(Kind.DAMAGED, "has no 2400 bytes at address 0x1060", dll, "");
    bytes.putInt(PeBytes.EXPORTS + 24, 3).putShort(PeBytes.EXPORTS + 0x80, (short) 4);
    assertRefused(Kind.DAMAGED, "has a name with an ordinal out of range", dll, "");
    bytes.putShort(PeBytes.HEADER + 22, (short) 2);
    assertRefused(Kind.NOT_A_LIBRARY, "is a Windows file (PE), but not a DLL", dll, "");
    bytes.putInt(60, 0x70);
    assertRefused(Kind.NOT_A_LIBRARY, "is a program for DOS or 16-bit Windows", dll, "");
  }

  private static void assertRefused(Kind kind, String words, byte[] dll, String arch) {
    ObjectFileException e =
        assertThrows(ObjectFileException.class, () -> read(dll, arch, Exports.Filter.all()));
    assertEquals(words, e.getMessage());
    assertEquals(kind, e.kind());
  }

  private static Exports read(byte[] dll, String arch, Exports.Filter wanted)
      throws ObjectFileException {
    return new PeReader(arch).read(new MemoryBytes(dll), wanted);
  }

  private static Exports find(byte[] dll, String name) throws ObjectFileException {
    return read(dll, "", Exports.Filter.names(Set.of(name)));
  }
}
