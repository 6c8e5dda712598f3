package dev.autocfg.inspect.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.Platform;
import dev.autocfg.testing.SodiumJars;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison of real Mach-O and PE libraries with what LLVM's tools print. */
@Tag("oracle")
class LlvmOracleTest {
  /** {@code 0x1D020 _crypto_aead_aes256gcm_abytes [weak_def]}, below a title for each slice. */
  private static final Pattern TRIE = Pattern.compile("^(?:0x)?[0-9A-F]+\\s+_(\\S+).*$");

  private static final Pattern NAME = Pattern.compile("^\\s*Name: (\\S+)\\s*$");
  private static final Pattern ORDINAL = Pattern.compile("^\\s*Ordinal: (\\d+)\\s*$");

  @TempDir Path dir;

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "mac/libsodium.dylib, x86_64, x86_64",
    "mac_arm/libsodium.dylib, aarch64, arm64",
    "libdynamic-macos.dylib, x86_64, x86_64",
    "libdynamic-macos.dylib, aarch64, arm64",
  })
  void readsTheMachOLibrariesAsLlvmDoes(String library, String arch, String llvmArch)
      throws IOException {
    Tool objdump = Tool.named("llvm-objdump");
    Tool nm = Tool.named("llvm-nm");
    Path file = Files.write(dir.resolve("lib.dylib"), SodiumJars.library(library));
    ObjectReader reader = ObjectReader.of(new Platform("macos", arch)).orElseThrow();
    Exports exports = reader.read(file, name -> true);
    SortedSet<String> expected =
        names(objdump.run("--macho", "--arch=" + llvmArch, "--exports-trie", "" + file), TRIE);
    assertEquals(expected, names(exports));
    SortedSet<String> symbolTable = new TreeSet<>();
    for (String line :
        nm.run(
                "--extern-only",
                "--defined-only",
                "--just-symbol-name",
                "--arch=" + llvmArch,
                "" + file)
            .lines()
            .toList()) {
      if (line.startsWith("_")) {
        symbolTable.add(line.substring(1));
      }
    }
    assertEquals(symbolTable, names(exports));
    assertFinds(reader, file, exports);
    assertTrue(exports.soname().contains("libsodium"), exports.soname());
    assertTrue(exports.needed().contains("/usr/lib/libSystem.B.dylib"), exports::toString);
    System.out.println(library + " for " + arch + ": " + exports.symbols().size() + " symbols");
  }

  @ParameterizedTest
  @CsvSource({
    "windows/libsodium.dll, x86",
    "windows64/libsodium.dll, x86_64",
    "libdynamic-msvc-x86-64-libsodium.dll, x86_64",
  })
  void readsTheDllsAsLlvmDoes(String library, String arch) throws IOException {
    Tool readobj = Tool.named("llvm-readobj");
    Path file = Files.write(dir.resolve("lib.dll"), SodiumJars.library(library));
    ObjectReader reader = ObjectReader.of(new Platform("windows", arch)).orElseThrow();
    Exports exports = reader.read(file, name -> true);
    SortedSet<String> expected = new TreeSet<>();
    String ordinal = "";
    for (String line : readobj.run("--coff-exports", "" + file).lines().toList()) {
      Matcher matcher = ORDINAL.matcher(line);
      ordinal = matcher.matches() ? matcher.group(1) : ordinal;
      Matcher name = NAME.matcher(line);
      if (name.matches()) {
        expected.add(name.group(1));
      } else if (line.strip().equals("Name:")) {
        expected.add("#" + ordinal);
      }
    }
    assertEquals(expected, names(exports));
    assertFinds(reader, file, exports);
    assertTrue(exports.soname().contains("libsodium"), exports.soname());
    SortedSet<String> imports = names(readobj.run("--coff-imports", "" + file), NAME);
    assertTrue(imports.containsAll(exports.needed()), exports::toString);
    assertFalse(exports.needed().isEmpty(), exports::toString);
    System.out.println(library + ": " + exports.symbols().size() + " symbols");
  }

  private static void assertFinds(ObjectReader reader, Path file, Exports all) throws IOException {
    assertFalse(all.symbols().isEmpty());
    for (Exports.Symbol symbol : all.symbols()) {
      assertEquals(Set.of(symbol), reader.find(file, Set.of(symbol.name())).symbols());
      String longer = symbol.name() + "_no_such";
      assertEquals(Set.of(), reader.find(file, Set.of(longer)).symbols());
    }
    for (String absent : List.of("", "_", "sodium", "zzzz", "A")) {
      assertFalse(reader.find(file, Set.of(absent)).offers(absent), absent);
    }
  }

  private static SortedSet<String> names(String output, Pattern pattern) {
    SortedSet<String> names = new TreeSet<>();
    for (String line : output.lines().toList()) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.matches()) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  private static SortedSet<String> names(Exports exports) {
    SortedSet<String> names = new TreeSet<>();
    exports.symbols().forEach(symbol -> names.add(symbol.name()));
    return names;
  }
}
