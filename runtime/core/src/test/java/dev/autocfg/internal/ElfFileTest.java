package dev.autocfg.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autocfg.testing.Deadline;
import dev.autocfg.testing.Seed;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElfFileTest {

  @TempDir Path dir;

  @ParameterizedTest(name = "{0} bits, {1}, machine {2}: {3}")
  @CsvSource({
    "64, LITTLE_ENDIAN, 62, x86_64",
    "32, LITTLE_ENDIAN, 62, x32",
    "32, LITTLE_ENDIAN, 3, x86",
    "64, LITTLE_ENDIAN, 183, aarch64",
    "32, LITTLE_ENDIAN, 40, arm",
    "64, LITTLE_ENDIAN, 243, riscv64",
    "64, LITTLE_ENDIAN, 21, ppc64le",
    "64, BIG_ENDIAN, 21, ppc64",
    "64, BIG_ENDIAN, 22, s390x",
    "32, BIG_ENDIAN, 8, mips",
    "64, LITTLE_ENDIAN, 4711, machine 4711",
  })
  void readsEachLayout(int bits, String order, int machine, String arch) throws IOException {
    ByteOrder byteOrder =
        order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    Path file =
        new ElfBytes().bits(bits).order(byteOrder).machine(machine).write(dir.resolve("x.so"));
    try (ElfFile elf = ElfFile.open(file)) {
      assertEquals(arch, elf.arch());
      assertEquals(bits == 64, elf.is64());
      assertTrue(elf.isSharedObject());
      assertEquals(1, elf.segments().size());
      elf.checkComplete();
      assertEquals(16, elf.offsetOf(0x1010, 240));
      assertThrows(ObjectFileException.class, () -> elf.offsetOf(0x1010, 241));
      assertThrows(ObjectFileException.class, () -> elf.offsetOf(0xfff, 1));
      assertThrows(ObjectFileException.class, () -> elf.offsetOf(0x1000, -1));
      assertThrows(ObjectFileException.class, () -> elf.offsetOf(-1, 2));
      assertEquals(machine, Short.toUnsignedInt(elf.read(18, 2).getShort()));
    }
  }

  @Test
  void readsOnlyWhatIsThere() throws IOException {
    try (ElfFile elf = ElfFile.open(new ElfBytes().write(dir.resolve("x.so")))) {
      assertEquals(256, elf.read(0, 256).remaining());
      assertEquals(0, elf.read(256, 0).remaining());
      assertThrows(ObjectFileException.class, () -> elf.read(1, 256));
      assertThrows(ObjectFileException.class, () -> elf.read(-1, 1));
      assertThrows(ObjectFileException.class, () -> elf.read(0, -1));
      assertThrows(ObjectFileException.class, () -> elf.read(Long.MAX_VALUE, Integer.MAX_VALUE));
    }
  }

  @ParameterizedTest(name = "a segment of {0} bytes in a file of 256: {1}")
  @CsvSource({"256, true", "255, true", "257, false", "-1, false", "9223372036854775807, false"})
  void findsCutOffSegments(long segmentSize, boolean complete) throws IOException {
    try (ElfFile elf =
        ElfFile.open(new ElfBytes().segmentSize(segmentSize).write(dir.resolve("x.so")))) {
      if (complete) {
        elf.checkComplete();
      } else {
        ObjectFileException e = assertThrows(ObjectFileException.class, elf::checkComplete);
        assertEquals(ObjectFileException.Kind.DAMAGED, e.kind());
        assertTrue(e.getMessage().startsWith("is truncated: a segment needs "), e.getMessage());
      }
    }
  }

  @ParameterizedTest(name = "[{0}]: {1}")
  @CsvSource({
    "'', is empty",
    "'/* GNU ld script */', 'is a text linker script, which only a linker reads'",
    "'GROUP ( libm.so.6 )', 'is a text linker script, which only a linker reads'",
    "'INPUT(libncurses.so.6 -ltinfo)', 'is a text linker script, which only a linker reads'",
    "'!<arch>\n', 'is a static archive, which cannot be loaded'",
    "'!<thin>\n', 'is a static archive, which cannot be loaded'",
    "'MZ', is a Windows file (PE)",
    "'--- !tapi-tbd', is a text stub for the macOS linker (.tbd)",
    "'hello', is a text file",
    "'\u0001\u0002', is not an ELF file",
  })
  void saysWhatElseItIs(String content, String words) throws IOException {
    assertRefused(Files.write(dir.resolve("x"), content.getBytes(UTF_8)), "NOT_A_LIBRARY", words);
  }

  @ParameterizedTest(name = "{0} bytes: {1}")
  @CsvSource({
    "4, ends within its ELF identification",
    "15, ends within its ELF identification",
    "63, ends within its ELF header",
    "64, has no 56 bytes at offset 64",
    "119, has no 56 bytes at offset 64",
  })
  void findsTruncatedHeaders(int length, String words) throws IOException {
    byte[] bytes = Arrays.copyOf(new ElfBytes().build(), length);
    assertRefused(Files.write(dir.resolve("x"), bytes), "DAMAGED", words);
  }

  @ParameterizedTest(name = "byte {0} = {1}: {2}")
  @CsvSource({
    "4, 3, has an unknown ELF class (3)",
    "5, 0, has an unknown ELF byte order (0)",
    "6, 2, has an unknown ELF version (2)",
    "54, 57, 'has program headers of 57 bytes, not 56'",
    "39, 255, has no 56 bytes at offset 18374686479671623744",
  })
  void findsWrongFields(int at, int value, String words) throws IOException {
    byte[] bytes = new ElfBytes().build();
    bytes[at] = (byte) value;
    assertRefused(Files.write(dir.resolve("x"), bytes), "DAMAGED", words);
  }

  @Test
  void refusesWhatIsNoRegularFile() throws Exception {
    assertRefused(dir, "NOT_A_LIBRARY", "is a directory");
    assertRefused(dir.resolve("missing"), "UNREADABLE", "does not exist");
    Path loop = dir.resolve("loop");
    Files.createSymbolicLink(loop, loop);
    ObjectFileException e = assertThrows(ObjectFileException.class, () -> ElfFile.open(loop));
    assertEquals(ObjectFileException.Kind.UNREADABLE, e.kind());
    assumeTrue(Files.exists(Path.of("/dev/zero")), "no /dev/zero here");
    assertRefused(Path.of("/dev/zero"), "NOT_A_LIBRARY", "is a character device");
  }

  @Test
  void doesNotWaitForFifos() throws Exception {
    Path fifo = dir.resolve("fifo");
    assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")), "no mkfifo here");
    assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", fifo.toString()).start().waitFor());
    ObjectFileException e =
        Deadline.within(() -> assertThrows(ObjectFileException.class, () -> ElfFile.open(fifo)));
    assertEquals("is a FIFO", e.getMessage());
    assertEquals(ObjectFileException.Kind.NOT_A_LIBRARY, e.kind());
  }

  @Test
  @Tag("mutants")
  void endsOnEveryMutant() throws IOException {
    Random random = Seed.random(0);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new ElfBytes().bits(random.nextBoolean() ? 64 : 32).build();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        bytes[random.nextInt(128)] = (byte) random.nextInt();
      }
      Path file = Files.write(dir.resolve("mutant"), bytes);
      try (ElfFile elf = ElfFile.open(file)) {
        elf.checkComplete();
        elf.read(elf.offsetOf(0x1000, 8), 8);
      } catch (ObjectFileException e) {
        assertTrue(e.getMessage().length() > 5);
      }
    }
  }

  private static void assertRefused(Path file, String kind, String words) {
    ObjectFileException e = assertThrows(ObjectFileException.class, () -> ElfFile.open(file));
    assertEquals(words, e.getMessage());
    assertEquals(ObjectFileException.Kind.valueOf(kind), e.kind());
  }
}
