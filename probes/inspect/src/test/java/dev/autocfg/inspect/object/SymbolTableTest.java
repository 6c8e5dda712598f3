package dev.autocfg.inspect.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.ElfTag;
import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.Platform;
import dev.autocfg.testing.MemoryBytes;
import dev.autocfg.testing.SodiumJars;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All symbols, those included that a library needs from others, as nm and LLVM's tools list them.
 */
class SymbolTableTest {
  private static final String SOURCE =
      "#include <stdio.h>\n"
          + "extern int from_nowhere(void); extern int __attribute__((weak)) weakly(void);\n"
          + "VISIBILITY int f(void) {return puts(\"\") + from_nowhere() + (weakly ? weakly() :"
          + " 0);}\n"
          + "VISIBILITY __thread int t; static int (*late)(void) = from_nowhere;\n"
          + "static int g(void) {return late();} int (*keep)(void) = g;\n";

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-DVISIBILITY= -Wl,--hash-style=gnu",
        "-DVISIBILITY= -Wl,--hash-style=sysv",
        "-DVISIBILITY= -Wl,--hash-style=both",
        "-DVISIBILITY=static -fvisibility=hidden -Wl,--hash-style=gnu",
        "-DVISIBILITY=static -fvisibility=hidden -Wl,--hash-style=sysv",
        "-DVISIBILITY=static -fvisibility=hidden -Wl,--hash-style=gnu -Wl,-z,now",
      })
  void needsNoSectionHeaders(String options) throws IOException {
    Path library = Tool.library(dir.resolve("lib/liba.so"), SOURCE, options.split(" ", -1));
    List<String> expected = Nm.lastColumn(library);
    assertTrue(expected.contains("from_nowhere") && expected.contains("weakly"), "" + expected);
    assertEquals(!options.contains("hidden"), expected.contains("f"));
    assertEquals(expected, Nm.inItsOrder(ObjectReader.any().list(library).entries()));
    byte[] bytes = Files.readAllBytes(library);
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(40, 0).putShort(60, (short) 0).putShort(62, (short) 0);
    Path stripped = Files.write(dir.resolve("stripped.so"), bytes);
    assertEquals(List.of(), Nm.lastColumn(stripped), "nm wants section headers");
    assertEquals(expected, Nm.inItsOrder(ObjectReader.any().list(stripped).entries()));
  }

  @Test
  void tellsVersionsThatAreDefinedFromThoseThatAreNeeded() throws IOException {
    Path map = Files.writeString(dir.resolve("map"), "A_1 {global: f;}; A_2 {global: g;} A_1;");
    String source =
        "extern int puts(const char *);__asm__(\".symver old,f@A_1\"); __asm__(\".symver"
            + " new,f@@A_2\");int old(void) {return 1;} int new(void) {return puts(\"\");} int"
            + " g(void) {return 2;}";
    Path library = Tool.library(dir.resolve("liba.so"), source, "-Wl,--version-script=" + map);
    List<String> symbols = Nm.inItsOrder(ObjectReader.any().list(library).entries());
    assertEquals(Nm.lastColumn(library), symbols);
    assertTrue(symbols.containsAll(List.of("A_1", "A_2", "f@A_1", "f@@A_2", "g@@A_2")));
    assertTrue(symbols.stream().anyMatch(name -> name.startsWith("puts@GLIBC_")), "" + symbols);
    assertFalse(symbols.stream().anyMatch(name -> name.startsWith("puts@@")), "" + symbols);
  }

  @ParameterizedTest
  @CsvSource({
    "0, has a symbol with an undefined version",
    "-1, 'has more than 4096 versions, or too long names of them'",
    "1, has a symbol with an undefined version",
  })
  void wrongTablesOfNeededVersionsAreDamage(long count, String words) {
    ElfLibraryBytes library = ElfLibraryBytes.x86().versions("libx.so.1", "LIB_2");
    library.tag(ElfTag.VERNEED, 0x10000 + ElfLibraryBytes.DEFINITIONS);
    library.tag(ElfTag.VERNEEDNUM, count);
    byte[] bytes = library.symbol("f", 0x12, 0, 1, 77).finish().bytes.array();
    ObjectFileException e =
        assertThrows(ObjectFileException.class, () -> Format.any("").list(new MemoryBytes(bytes)));
    assertEquals(words, e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "mac/libsodium.dylib, x86_64, x86_64",
    "libdynamic-macos.dylib, x86_64, x86_64",
    "libdynamic-macos.dylib, aarch64, arm64",
  })
  void listsWhatMachOLibrariesNeed(String library, String arch, String llvmArch)
      throws IOException {
    Tool nm = Tool.named("llvm-nm");
    Path file = Files.write(dir.resolve("lib.dylib"), SodiumJars.library(library));
    SortedSet<String> expected = new TreeSet<>();
    String[] question = {"-u", "--just-symbol-name", "--arch=" + llvmArch, file.toString()};
    for (String line : nm.run(question).lines().toList()) {
      if (line.startsWith("_")) {
        expected.add(line.substring(1));
      }
    }
    ObjectReader reader = ObjectReader.of(new Platform("macos", arch)).orElseThrow();
    assertEquals(expected, new TreeSet<>(names(reader.list(file), false)));
    assertTrue(expected.contains("malloc"), "" + expected);
    assertFalse(names(reader.list(file), true).contains("malloc"));
    assertTrue(names(reader.list(file), true).contains("sodium_init"));
  }

  @ParameterizedTest
  @CsvSource({
    "windows/libsodium.dll, x86",
    "windows64/libsodium.dll, x86_64",
    "libdynamic-msvc-x86-64-libsodium.dll, x86_64",
  })
  void listsWhatDllsNeed(String library, String arch) throws IOException {
    Tool readobj = Tool.named("llvm-readobj");
    Path file = Files.write(dir.resolve("lib.dll"), SodiumJars.library(library));
    SortedSet<String> expected = new TreeSet<>();
    Pattern symbol = Pattern.compile("^\\s*Symbol: (\\S+) \\(\\d+\\)$");
    for (String line : readobj.run("--coff-imports", "" + file).lines().toList()) {
      Matcher matcher = symbol.matcher(line);
      if (matcher.matches()) {
        expected.add(matcher.group(1));
      }
    }
    ObjectReader reader = ObjectReader.of(new Platform("windows", arch)).orElseThrow();
    assertEquals(expected, new TreeSet<>(names(reader.list(file), false)));
    assertTrue(expected.contains("VirtualProtect"), "" + expected);
    assertFalse(names(reader.list(file), true).contains("VirtualProtect"));
    assertTrue(names(reader.list(file), true).contains("sodium_init"));
  }

  @ParameterizedTest
  @CsvSource({"true, 0x8664", "false, 0x14c"})
  void listsImportsByNameAndByOrdinal(boolean plus, String machine) throws ObjectFileException {
    byte[] dll = PeBytes.dll(plus, Integer.decode(machine));
    SymbolTable table = Format.any("").list(new MemoryBytes(dll));
    assertEquals(List.of("taken", "#9"), names(table, false));
    assertEquals(List.of("f", "g", "h", "#8"), names(table, true));
  }

  private static List<String> names(SymbolTable table, boolean defined) {
    return table.entries().stream()
        .filter(entry -> entry.defined() == defined)
        .map(SymbolTable.Entry::name)
        .toList();
  }
}
