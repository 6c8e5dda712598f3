package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.State;
import dev.autocfg.internal.Platform;
import dev.autocfg.testing.SodiumJars;
import dev.autocfg.testing.Tool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that have a library's name and cannot be used. */
class UnusableLibraryTest {
  @TempDir Path root;
  private LibraryFixture x;

  @BeforeEach
  void create() {
    x = new LibraryFixture(root);
  }

  @Test
  void aLinkerScriptIsNoLibrary() throws IOException {
    x.write("/usr/lib/libx.so.2", "/* GNU ld script */ GROUP ( /lib/libx.so.1 )");
    x.assertFact(State.UNUSABLE, "libx.so.2 is a text linker script, which only a linker reads");
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    x.assertFact(State.PRESENT, "libx.so.1 exports every symbol asked for");
  }

  @Test
  void aStaticArchiveIsNoLibrary() throws IOException {
    Tool ar = Tool.named("ar");
    Path object = x.root.resolve("x.o");
    Path c = Files.writeString(x.root.resolve("x.c"), LibraryFixture.SOURCE);
    Tool.named("gcc").run("-c", "-o", object.toString(), c.toString());
    Files.createDirectories(x.at("/usr/lib"));
    ar.run("rc", x.at("/usr/lib/libx.so.1").toString(), object.toString());
    x.assertFact(State.UNUSABLE, "libx.so.1 is a static archive, which cannot be loaded");
    Files.move(object, x.at("/usr/lib/libx.so.2"));
    x.assertFact(State.UNUSABLE, "libx.so.2 is an ELF file, but not a shared object");
  }

  @Test
  void aTruncatedFileIsUnknownAndNeverAbsent() throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    byte[] whole = Files.readAllBytes(x.at("/usr/lib/libx.so.1"));
    for (int length = 64; length < 4096; length += 64) {
      Files.write(x.at("/usr/lib/libx.so.1"), Arrays.copyOf(whole, length));
      assertEquals(State.UNKNOWN, x.probe().state(), "cut at " + length);
    }
    Files.write(x.at("/usr/lib/libx.so.1"), whole);
    assertEquals(State.PRESENT, x.probe().state());
    Files.write(x.at("/usr/lib/libx.so.2"), Arrays.copyOf(whole, 64));
    assertEquals(State.PRESENT, x.probe().state(), "a damaged one before it is passed over");
    Files.delete(x.at("/usr/lib/libx.so.1"));
    assertTrue(x.probe().reason().startsWith("libx.so.2 has no "), x.probe()::toString);
  }

  @Test
  void damagedSymbolsAreUnknown() throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    byte[] bytes = Files.readAllBytes(x.at("/usr/lib/libx.so.1"));
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    Tool.assume(bytes[4] == 2, "the file is not of 64 bits");
    for (int i = 0; i < header.getShort(56); i++) {
      int segment = (int) header.getLong(32) + i * 56;
      if (header.getInt(segment) == 2) {
        header.putInt(segment, 0x6fffffff); // PT_DYNAMIC becomes nothing.
      }
    }
    Files.write(x.at("/usr/lib/libx.so.1"), bytes);
    x.assertFact(State.UNKNOWN, "libx.so.1 has no dynamic section");
  }

  @Test
  void anotherArchitectureIsUnusable() throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    String here = x.platform.arch();
    String other = here.equals("aarch64") ? "x86_64" : "aarch64";
    x.platform = new Platform("linux", other);
    x.assertFact(State.UNUSABLE, "libx.so.1 is for " + here + ", not " + other);
    x.write("/lib/libx.so.1", "\177ELF");
    x.assertFact(State.UNKNOWN, "libx.so.1 ends within its ELF identification");
  }

  @ParameterizedTest
  @CsvSource({"macos, mac/libsodium.dylib", "windows, windows64/libsodium.dll"})
  void readsTheLibrariesOfOtherPlatforms(String os, String library) throws IOException {
    x.platform = new Platform(os, "x86_64");
    x.environment.put("DYLD_LIBRARY_PATH", "/libs");
    x.environment.put("PATH", "/libs");
    x.ask("", "", "", "sodium_init", "crypto_generichash");
    // The libraries of macOS itself are not files.
    State missing = os.equals("macos") ? State.UNKNOWN : State.ABSENT;
    assertEquals(missing, x.probe().state());
    Files.createDirectories(x.at("/libs"));
    byte[] bytes = SodiumJars.library(library);
    Files.write(x.at("/libs/libx.so.1"), bytes);
    assertEquals(State.PRESENT, x.probe().state(), () -> x.probe().toString());
    x.ask("", "", "", "sodium_init", "no_such");
    assertEquals(State.UNUSABLE, x.probe().state());
    Files.write(x.at("/libs/libx.so.1"), Arrays.copyOf(bytes, 4096));
    assertEquals(State.UNKNOWN, x.probe().state(), () -> x.probe().toString());
    Files.write(x.at("/libs/libx.so.1"), bytes);
    x.platform = new Platform(os, "aarch64");
    x.assertFact(State.UNUSABLE, "libx.so.1 is for x86_64, not aarch64");
  }

  @Test
  void aixIsKnownByItsFilesOnly() throws IOException {
    x.platform = new Platform("aix", x.platform.arch());
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    x.assertFact(State.UNKNOWN, "symbols of libraries for aix cannot be read; checked at run time");
  }
}
