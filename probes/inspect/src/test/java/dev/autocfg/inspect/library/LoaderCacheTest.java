package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.ObjectFileException;
import dev.autocfg.internal.ObjectFileException.Kind;
import dev.autocfg.testing.MemoryBytes;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The comparison with {@code ldconfig -p}, on the machine's cache and on those that ldconfig makes.
 */
class LoaderCacheTest {
  @TempDir Path dir;

  @Test
  void saysOfThisMachineWhatLdconfigSays() throws IOException {
    Tool ldconfig = Tool.named("ldconfig");
    Path file = Path.of("/etc/ld.so.cache");
    Tool.assume(Files.exists(file), "no " + file);
    List<String> expected = lines(ldconfig.run("-p"));
    assertEquals(expected, lines(LoaderCache.read(file).orElseThrow()));
    assertFalse(expected.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"old", "new", "compat"})
  void readsWhatLdconfigWrites(String format) throws IOException {
    LoaderCacheTree tree = LoaderCacheTree.in(dir);
    Path file = tree.cache(format);
    List<String> actual = lines(LoaderCache.read(file).orElseThrow());
    List<String> expected = lines(Tool.named("ldconfig").run("-C", file.toString(), "-p"));
    assertEquals(withoutHwcaps(expected), withoutHwcaps(actual));
    assertEquals(
        List.of("libfirst.so.2", "libsecond.so.1", "libsecond.so.1"),
        LoaderCache.read(file).orElseThrow().entries().stream()
            .map(LoaderCache.Entry::soname)
            .sorted()
            .toList());
    if (format.equals("new")) {
      assertEquals(expected, actual);
    }
  }

  /** In front of an old cache the tool of glibc 2.36 prints a wrong name; its loader reads ours. */
  @ParameterizedTest
  @CsvSource({"old, ''", "new, x86-64-v3", "compat, x86-64-v3"})
  void knowsTheDirectoryOfProcessors(String format, String name) throws IOException {
    LoaderCache cache = LoaderCache.read(LoaderCacheTree.in(dir).cache(format)).orElseThrow();
    LoaderCache.Entry special = entry(cache, "/usr/lib/glibc-hwcaps/x86-64-v3/libsecond.so.1");
    LoaderCache.Entry plain = entry(cache, "/usr/lib/libsecond.so.1");
    assertEquals(name, special.hwcapName());
    assertEquals("", plain.hwcapName());
    assertEquals(name.isEmpty(), special.isPlain());
    assertTrue(plain.isPlain());
    assertTrue(plain.isFor("x86_64"));
    assertFalse(plain.isFor("x86") || plain.isFor("aarch64"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"old", "new", "compat"})
  void readsTheOtherByteOrderAlike(String format) throws IOException {
    byte[] little = Files.readAllBytes(LoaderCacheTree.in(dir).cache(format));
    assertEquals(read(little), read(LoaderCacheTree.swapped(little)));
    byte[] broken = LoaderCacheTree.swapped(little);
    broken[LoaderCacheTree.start(little) + 28] = 2; // Says little, and is big.
    if (format.equals("old")) {
      return; // It has no such byte.
    }
    assertThrows(ObjectFileException.class, () -> read(broken));
  }

  /** Before glibc 2.33 the byte of the order was 0. */
  @Test
  void guessesTheOrderWhereNothingSaysIt() throws IOException {
    byte[] little = Files.readAllBytes(LoaderCacheTree.in(dir).cache("new"));
    byte[] big = LoaderCacheTree.swapped(little);
    for (byte[] bytes : List.of(little, big)) {
      byte[] older = bytes.clone();
      older[28] = 0;
      assertEquals(read(little), read(older));
      older[28] = 1;
      assertDamaged("has an invalid byte order", older);
    }
  }

  /** Each ABI in the words of the tool, which reads any flags. */
  @Test
  void spellsFlagsAsLdconfigDoes() throws IOException {
    Tool ldconfig = Tool.named("ldconfig");
    byte[] bytes = Files.readAllBytes(LoaderCacheTree.in(dir).cache("new"));
    Path file = dir.resolve("flags");
    for (int flags : flags()) {
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(48, flags).putLong(64, 0x1234);
      Files.write(file, bytes);
      List<String> expected = lines(ldconfig.run("-C", file.toString(), "-p"));
      assertEquals(expected, lines(read(bytes)), "flags " + flags);
      assertTrue(expected.get(0).contains("hwcap: 0x0000000000001234"), expected.get(0));
    }
  }

  private static List<Integer> flags() {
    return IntStream.rangeClosed(0, 0x14)
        .boxed()
        .flatMap(abi -> IntStream.rangeClosed(0, 4).mapToObj(type -> abi << 8 | type))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0x0003, x86 arm mips",
    "0x0303, x86_64 mips",
    "0x0803, mips",
    "0x0a03, aarch64 mips",
    "0x0903, arm mips",
    "0x0b03, arm mips",
    "0x0403, s390x mips",
    "0x0503, ppc64 ppc64le mips",
    "0x1003, riscv64 mips",
    "0x1203, loongarch64 mips",
    "0x0302, ''",
    "0x0301, ''",
  })
  void tellsWhoseLoaderTakesIt(String flags, String architectures) {
    LoaderCache.Entry entry = new LoaderCache.Entry("l", "/l", Integer.decode(flags), 0, 0, "");
    List<String> all =
        List.of("x86 x86_64 arm aarch64 s390x ppc64 ppc64le riscv64 loongarch64 mips".split(" "));
    List<String> expected = Arrays.asList(architectures.split(" "));
    for (String arch : all) {
      assertEquals(expected.contains(arch), entry.isFor(arch), arch);
    }
  }

  @Test
  void saysWhichKernelOlderCachesName() throws IOException {
    byte[] bytes = Files.readAllBytes(LoaderCacheTree.in(dir).cache("new"));
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(60, 0x0002061a);
    LoaderCache.Entry entry = read(bytes).entries().get(0);
    assertFalse(entry.isPlain());
    assertTrue(entry.toString().contains(", OS ABI: Linux 2.6.26) => "), entry.toString());
  }

  @Test
  void aMissingCacheIsNoDamage() throws IOException {
    assertEquals(Optional.empty(), LoaderCache.read(dir.resolve("missing")));
    assertEquals(Optional.empty(), LoaderCache.read(dir.resolve("missing/too")));
    ObjectFileException e = assertThrows(ObjectFileException.class, () -> LoaderCache.read(dir));
    assertEquals("is a directory", e.getMessage());
    Path loop = Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
    e = assertThrows(ObjectFileException.class, () -> LoaderCache.read(loop));
    assertEquals(Kind.UNREADABLE, e.kind());
  }

  @Test
  void refusesWhatContradictsItself() throws IOException {
    byte[] bytes = Files.readAllBytes(LoaderCacheTree.in(dir).cache("new"));
    assertDamaged("is not a loader's cache", new byte[0]);
    assertDamaged("is not a loader's cache", Arrays.copyOf(bytes, 19));
    assertDamaged("refers to a position outside one of its tables", Arrays.copyOf(bytes, 20));
    assertDamaged("has more entries than fit into the file", with(bytes, 20, 1 << 20));
    assertDamaged("has more entries than fit into the file", with(bytes, 20, -1));
    assertDamaged("refers to a position outside one of its tables", with(bytes, 32, bytes.length));
    assertDamaged("refers to a position outside one of its tables", with(bytes, 52, -1));
    assertDamaged("has an unterminated name", with(bytes, 56, bytes.length - 1));
    byte[] old = Files.readAllBytes(LoaderCacheTree.in(dir).cache("old"));
    assertDamaged("refers to a position outside one of its tables", with(old, 12, 0x01010101));
    ObjectFileException e =
        assertThrows(
            ObjectFileException.class,
            () -> read(Arrays.copyOf(bytes, LoaderCache.MOST_BYTES + 1)));
    assertEquals("is a loader's cache of more than 4194304 bytes", e.getMessage());
  }

  /** What was written by a glibc of the future has sections that we do not know. */
  @Test
  void unknownExtensionsArePassedOver() throws IOException {
    byte[] bytes = Files.readAllBytes(LoaderCacheTree.in(dir).cache("new"));
    int extension = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(32);
    LoaderCache known = read(bytes);
    assertEquals(known, read(with(bytes, extension + 8, 77)), "the generator's name");
    LoaderCache unmarked = read(with(bytes, extension, 77));
    assertNotEquals(known, unmarked);
    assertTrue(unmarked.entries().stream().allMatch(entry -> entry.hwcapName().isEmpty()));
    assertDamaged("has more than 64 extensions", with(bytes, extension + 4, 65));
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    return ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value).array();
  }

  private static void assertDamaged(String words, byte[] bytes) {
    ObjectFileException e = assertThrows(ObjectFileException.class, () -> read(bytes));
    assertEquals(words, e.getMessage());
    assertEquals(Kind.DAMAGED, e.kind());
  }

  private static LoaderCache read(byte[] bytes) throws ObjectFileException {
    return LoaderCache.read(new MemoryBytes(bytes));
  }

  private static LoaderCache.Entry entry(LoaderCache cache, String path) {
    return cache.entries().stream().filter(e -> e.path().equals(path)).findFirst().orElseThrow();
  }

  private static List<String> lines(LoaderCache cache) {
    return cache.entries().stream().map(LoaderCache.Entry::toString).toList();
  }

  /** Returns the lines between the one that counts and the one that names the generator. */
  private static List<String> lines(String printed) {
    return printed.lines().filter(line -> line.startsWith("\t")).map(String::strip).toList();
  }

  private static List<String> withoutHwcaps(List<String> lines) {
    return lines.stream().map(line -> line.replaceAll(", hwcap: \"[^\"]*\"", "")).toList();
  }
}
