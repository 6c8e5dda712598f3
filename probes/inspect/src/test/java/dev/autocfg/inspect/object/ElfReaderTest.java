package dev.autocfg.inspect.object;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.ElfFile;
import dev.autocfg.internal.ElfTag;
import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.Platform;
import dev.autocfg.testing.Deadline;
import dev.autocfg.testing.MemoryBytes;
import dev.autocfg.testing.Seed;
import dev.autocfg.testing.SodiumJars;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElfReaderTest {
  private static final String SOURCE =
      """
      int plain(void) { return 1; }
      __attribute__((weak)) int soft(void) { return 2; }
      __attribute__((visibility("hidden"))) int hidden(void) { return 3; }
      __attribute__((visibility("protected"))) int guarded(void) { return 4; }
      static int inner(void) { return 5; }
      extern int elsewhere(void);
      int old(void) { return 6; }
      int current(void) { return inner() + elsewhere() + hidden(); }
      __thread int local_to_thread;
      int data = 7;
      __asm__(".symver old, f@LIB_1");
      __asm__(".symver current, f@@LIB_2");
      """;
  private static final String MAP = "LIB_1 { global: plain; soft; }; LIB_2 { } LIB_1;";

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({"gnu", "sysv", "both"})
  void readsWhatTheLinkerExports(String hashStyle) throws IOException {
    Path map = Files.writeString(dir.resolve("map"), MAP);
    Path library =
        Tool.library(
            dir.resolve("libx.so"),
            SOURCE,
            "-Wl,--hash-style=" + hashStyle,
            "-Wl,-soname,libx.so.7",
            "-Wl,--version-script," + map,
            "-Wl,--no-as-needed",
            "-lm");
    Exports exports = all(library);
    assertEquals("libx.so.7", exports.soname());
    assertTrue(exports.needed().get(0).startsWith("libm."), exports::toString);
    assertEquals(
        "[LIB_1@@LIB_1, LIB_2@@LIB_2, current, data, f@@LIB_2, f@LIB_1, guarded,"
            + " local_to_thread, old, plain@@LIB_1, soft@@LIB_1]",
        names(exports));
    assertTrue(exports.offers("f"));
    assertTrue(exports.offers("guarded"));
    for (String absent : List.of("hidden", "inner", "elsewhere", "LIB_3", "")) {
      assertFalse(exports.offers(absent), absent);
    }
  }

  @Test
  void keepsWhatIsWanted() throws IOException {
    Path file =
        ElfLibraryBytes.x86().symbol("a").symbol("b").finish().write(dir.resolve("libx.so"));
    assertEquals("[b]", names(ObjectReader.any().read(file, "b"::equals)));
  }

  @Test
  void anOldVersionIsNotOffered() throws IOException {
    ElfLibraryBytes library = ElfLibraryBytes.x86().versions("libx.so.1", "LIB_1");
    library.symbol("old", 0x12, 0, 1, 0x8002).symbol("new", 0x12, 0, 1, 2);
    Exports exports = all(library.finish().write(dir.resolve("libx.so")));
    assertEquals("[new@@LIB_1, old@LIB_1]", names(exports));
    assertFalse(exports.offers("old"));
    assertTrue(exports.offers("new"));
  }

  @ParameterizedTest(name = "{0} bits, {1}, machine {2}")
  @CsvSource({
    "64, LITTLE_ENDIAN, 62",
    "64, LITTLE_ENDIAN, 183",
    "64, BIG_ENDIAN, 22",
    "32, LITTLE_ENDIAN, 40",
    "32, BIG_ENDIAN, 8",
    "32, LITTLE_ENDIAN, 62",
  })
  void readsEachLayout(int bits, String order, int machine) throws IOException {
    ByteOrder byteOrder =
        order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    for (boolean gnu : new boolean[] {false, true}) {
      ElfLibraryBytes library = new ElfLibraryBytes(bits, byteOrder, machine);
      library.soname("libx.so.1").needed("libc.so.6").versions("libx.so.1", "LIB_2");
      library.symbol("f").symbol("g", 0x12, 0, 1, 2).symbol("absent", 0x12, 0, 0, 1);
      library.symbol("local", 0x02, 0, 1, 0).symbol("weak", 0x21, 3, 1, 1);
      library.symbol("hidden", 0x12, 2, 1, 1).symbol("unique", 0xa1, 0, 0xfff1, 1);
      library.symbol("section", 0x13, 0, 1, 1).symbol("\u00e9", 0x1a, 0, 1, 1);
      Path file = (gnu ? library.gnuHash() : library).finish().write(dir.resolve("libx.so"));
      Exports exports = all(file);
      assertEquals("libx.so.1", exports.soname());
      assertEquals(List.of("libc.so.6"), exports.needed());
      assertEquals("[f, g@@LIB_2, unique, weak, \u00e9]", names(exports));
    }
  }

  @Test
  void aLibraryMayExportNothing() throws IOException {
    Path file = ElfLibraryBytes.x86().gnuHash().finish().write(dir.resolve("libx.so"));
    assertEquals("[]", names(all(file)));
    assertEquals("", all(file).soname());
  }

  @Test
  void needsNoSectionHeaders() throws IOException {
    Path library = Tool.library(dir.resolve("libx.so"), SOURCE.replaceAll("__asm__.*", ""));
    String whole = names(all(library));
    byte[] bytes = Files.readAllBytes(library);
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    assertTrue(header.getLong(40) > 0, "it has section headers"); // e_shoff
    header.putLong(40, 0).putInt(60, 0); // e_shnum, e_shstrndx
    assertEquals(whole, names(all(Files.write(dir.resolve("stripped.so"), bytes))));
  }

  @Test
  void findsEachTruncation() throws IOException {
    Path library = Tool.library(dir.resolve("libx.so"), SOURCE.replaceAll("__asm__.*", ""));
    byte[] bytes = Files.readAllBytes(library);
    Exports whole = all(library);
    int refused = 0;
    for (int length = 0; length < bytes.length; length += length < 1024 ? 1 : 61) {
      Path cut = anew("cut.so", Arrays.copyOf(bytes, length));
      try {
        assertEquals(whole, all(cut), "cut at " + length); // Only section headers are lost.
      } catch (ObjectFileException e) {
        assertTrue(e.getMessage().length() > 5);
        refused++;
      }
    }
    assertTrue(refused > 1000, "only " + refused + " were refused");
  }

  @Test
  @Tag("mutants")
  void endsOnEveryMutant() throws IOException {
    Random random = Seed.random(1);
    int refused = 0;
    for (int i = 0; i < 4_000; i++) {
      ElfLibraryBytes library =
          new ElfLibraryBytes(
              random.nextBoolean() ? 64 : 32,
              random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN,
              random.nextBoolean() ? 62 : 22);
      library.soname("libx.so.1").needed("libc.so.6").versions("libx.so.1", "LIB_2");
      library.symbol("f").symbol("g", 0x12, 0, 1, 2).symbol("h", 0x12, 0, 1, 0x8002);
      byte[] bytes = (random.nextBoolean() ? library.gnuHash() : library).finish().bytes.array();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        bytes[interesting(random)] = (byte) random.nextInt();
      }
      Path file = anew("mutant.so", bytes);
      refused += Deadline.within(() -> refusal(file));
    }
    assertTrue(refused > 1000 && refused < 4000, refused + " were refused");
  }

  /** Returns a place in one of the tables, since most of the file is empty. */
  private static int interesting(Random random) {
    int table =
        List.of(
                0,
                ElfLibraryBytes.DYNAMIC,
                ElfLibraryBytes.HASH,
                ElfLibraryBytes.STRINGS,
                ElfLibraryBytes.SYMBOLS,
                ElfLibraryBytes.VERSIONS,
                ElfLibraryBytes.DEFINITIONS)
            .get(random.nextInt(7));
    return table + random.nextInt(table == 0 || table == ElfLibraryBytes.DYNAMIC ? 176 : 48);
  }

  /** Some file systems flush a file that is overwritten to disk, which takes milliseconds. */
  private Path anew(String name, byte[] bytes) throws IOException {
    Files.deleteIfExists(dir.resolve(name));
    return Files.write(dir.resolve(name), bytes);
  }

  private static int refusal(Path file) throws IOException {
    try {
      all(file);
      return 0;
    } catch (ObjectFileException e) {
      assertTrue(e.getMessage().length() > 5);
      return 1;
    }
  }

  @Test
  @Tag("mutants")
  void endsOnEveryMutantOfARealLibrary() throws IOException {
    Path library = Tool.library(dir.resolve("libx.so"), SOURCE.replaceAll("__asm__.*", ""));
    byte[] bytes = Files.readAllBytes(library);
    Random random = Seed.random(2);
    for (int i = 0; i < 1_000; i++) {
      byte[] mutant = bytes.clone();
      for (int n = 1 + random.nextInt(8); n > 0; n--) {
        mutant[random.nextInt(random.nextBoolean() ? 2048 : bytes.length)] =
            (byte) random.nextInt();
      }
      Path file = anew("mutant.so", mutant);
      Deadline.within(() -> refusal(file));
    }
  }

  @Test
  void refusesEachContradiction() throws IOException {
    assertRefused(
        "has more than 1048576 symbols",
        library -> library.bytes.putInt(ElfLibraryBytes.HASH + 4, 1 << 30));
    assertRefused(
        "has more than 1048576 symbols",
        library -> library.bytes.putInt(ElfLibraryBytes.HASH + 4, -1));
    assertRefused(
        "has no 24000 bytes at address 0x10c00",
        library -> library.bytes.putInt(ElfLibraryBytes.HASH + 4, 1000));
    assertRefused(
        "has a name outside its string table",
        library -> library.bytes.putInt(ElfLibraryBytes.SYMBOLS + 24, -1));
    assertRefused(
        "has an unterminated name",
        library -> library.bytes.put(ElfLibraryBytes.STRINGS + 1, "x".repeat(100).getBytes(UTF_8)));
    assertRefused(
        "has a symbol with an undefined version",
        library -> library.bytes.putShort(ElfLibraryBytes.VERSIONS + 2, (short) 9));
    assertRefused("has no dynamic section", library -> library.bytes.putInt(64 + 56, 7));
    assertRefused(
        "has an unterminated dynamic section", library -> library.bytes.putLong(64 + 56 + 32, 32));
    assertRefused(
        "is truncated: a segment needs 1048576 bytes from 0, the file has 5120",
        library -> {
          int third = 64 + 2 * 56;
          library.bytes.putShort(56, (short) 3).putInt(third, 1);
          library.bytes.putLong(third + 32, 1 << 20).putLong(third + 40, 1 << 20);
        });
    assertRefused(
        "has symbols whose size is not 24 bytes", library -> overwrite(library, ElfTag.SYMENT, 23));
    assertRefused(
        "has no 9223372036854775807 bytes at address 0x10800",
        library -> overwrite(library, ElfTag.STRSZ, Long.MAX_VALUE));
    assertRefused(
        "has more than 4096 versions, or too long names of them",
        library -> overwrite(library, ElfTag.VERDEFNUM, -1));
    assertRefused(
        "has no 20 bytes at address 0xfffffffffffffff0",
        library -> overwrite(library, ElfTag.VERDEF, -16));
  }

  @Test
  void aChainWithoutEndIsRefused() throws IOException {
    ElfLibraryBytes library = ElfLibraryBytes.x86().gnuHash().symbol("f").finish();
    for (int at = ElfLibraryBytes.HASH + 28; at < library.bytes.capacity(); at += 4) {
      library.bytes.putInt(at, 2);
    }
    library.bytes.put(ElfLibraryBytes.STRINGS, new byte[64]);
    Path file = library.write(dir.resolve("libx.so"));
    ObjectFileException e = assertThrows(ObjectFileException.class, () -> all(file));
    assertEquals("has no 4 bytes at address 0x11400", e.getMessage());
  }

  /** Names may share bytes, so few bytes can name much; that must end. */
  @Test
  void namesThatOverlapEndTheReading() throws IOException {
    int count = 10_000;
    int namesSize = 64 << 10;
    ByteBuffer bytes = ByteBuffer.allocate(0x2000 + count * 24 + namesSize + 1);
    ElfLibraryBytes library = ElfLibraryBytes.x86().symbol("f").finish();
    bytes.order(ByteOrder.LITTLE_ENDIAN).put(library.bytes.array());
    overwrite(bytes, ElfTag.SYMTAB, 0x12000);
    overwrite(bytes, ElfTag.STRTAB, 0x12000 + count * 24L);
    overwrite(bytes, ElfTag.STRSZ, namesSize + 1L);
    bytes.putLong(64 + 32, bytes.capacity()).putLong(64 + 40, bytes.capacity());
    bytes.putInt(ElfLibraryBytes.HASH + 4, count);
    for (int i = 0; i < count; i++) {
      bytes.put(0x2000 + i * 24 + 4, (byte) 0x12).put(0x2000 + i * 24 + 6, (byte) 1);
    }
    bytes.put(0x2000 + count * 24, "x".repeat(namesSize).getBytes(UTF_8));
    Path file = Files.write(dir.resolve("libx.so"), bytes.array());
    ObjectFileException e =
        Deadline.within(
            () ->
                assertThrows(
                    ObjectFileException.class, () -> ObjectReader.any().read(file, name -> false)));
    assertEquals("has names of more than 67108864 bytes in total", e.getMessage());
  }

  private void assertRefused(String words, Consumer<ElfLibraryBytes> damage) throws IOException {
    ElfLibraryBytes library = ElfLibraryBytes.x86().versions("libx.so.1", "LIB_1").symbol("f");
    all(library.finish().write(dir.resolve("whole.so")));
    damage.accept(library);
    Path file = library.write(dir.resolve("damaged.so"));
    ObjectFileException e = assertThrows(ObjectFileException.class, () -> all(file));
    assertEquals(words, e.getMessage());
    assertEquals(ObjectFileException.Kind.DAMAGED, e.kind());
  }

  private static void overwrite(ElfLibraryBytes library, long tag, long value) {
    overwrite(library.bytes, tag, value);
  }

  private static void overwrite(ByteBuffer bytes, long tag, long value) {
    int at = ElfLibraryBytes.DYNAMIC;
    while (bytes.getLong(at) != tag) {
      at += 16;
    }
    bytes.putLong(at + 8, value);
  }

  @Test
  void refusesWhatIsNotElf() throws IOException {
    Path text = Files.writeString(dir.resolve("libx.so"), "GROUP ( libx.so.1 )");
    ObjectFileException e = assertThrows(ObjectFileException.class, () -> all(text));
    assertEquals(ObjectFileException.Kind.NOT_A_LIBRARY, e.kind());
  }

  @Test
  void onlyAixHasNoReader() {
    for (String known :
        List.of("linux-x86_64", "freebsd-aarch64", "macos-aarch64", "windows-x86")) {
      assertTrue(ObjectReader.of(Platform.parse(known)).isPresent(), known);
    }
    assertTrue(ObjectReader.of(Platform.parse("aix-ppc64")).isEmpty());
  }

  private static Exports all(Path file) throws IOException {
    return ObjectReader.any().read(file, name -> true);
  }

  private static String names(Exports exports) {
    return exports.symbols().stream()
        .map(Exports.Symbol::toString)
        .filter(name -> !name.startsWith("_")) // Some linkers export _end and the like.
        .collect(toCollection(TreeSet::new))
        .toString();
  }

  /** The loader's processor takes the lowest five bits of a shift. */
  @Test
  void bloomShiftBeyondThirtyOneFindsWhatTheLoaderFinds() throws IOException {
    byte[] library = SodiumJars.library("linux64/libsodium.so");
    ElfImage elf = ElfImage.of(new MemoryBytes(library), ElfFile.of(new MemoryBytes(library)));
    long hash = ElfDynamic.read(elf).get(ElfTag.GNU_HASH, "hash table");
    int shift = (int) elf.elf().offsetOf(hash + 12, 4);
    library[shift] = (byte) (library[shift] + 32);
    Exports exports =
        new ElfReader("x86_64")
            .read(new MemoryBytes(library), Exports.Filter.names(Set.of("sodium_init", "no_such")));
    assertEquals(
        List.of("sodium_init"), exports.symbols().stream().map(Exports.Symbol::name).toList());
  }
}
