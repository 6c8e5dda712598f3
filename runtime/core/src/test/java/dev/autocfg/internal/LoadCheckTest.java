package dev.autocfg.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.testing.Deadline;
import dev.autocfg.testing.ElfLinker;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What dlopen would refuse, or would not survive, is refused before. */
@Tag("child")
class LoadCheckTest {
  private static final String FUNCTION = "int frob(void) { return 1; }";

  @TempDir private Path root;

  @BeforeEach
  void needGcc() {
    ElfLinker.need();
  }

  @Test
  void programIsNoLibrary() throws Exception {
    Path program = link("frob", "int main(void) { return 0; }", "-pie", "-fPIE");
    LibraryFile file = check(program);
    assertEquals(LibraryFile.State.NOT_A_LIBRARY, file.state());
    assertEquals("is a program (DF_1_PIE), which cannot be loaded as a library", file.seen());
  }

  @Test
  void libraryThatMustNotBeOpenedIsNoLibrary() throws Exception {
    Path library = link("libfrob.so.1", FUNCTION, "-shared", "-Wl,-z,nodlopen");
    assertEquals(LibraryFile.State.NOT_A_LIBRARY, check(library).state());
    assertTrue(check(library).seen().contains("DF_1_NOOPEN"));
    assertEquals(
        LibraryFile.State.USABLE, check(link("libfine.so.1", FUNCTION, "-shared")).state());
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 6, 255})
  void otherSystemsAreNamed(int number) throws Exception {
    Path library = link("libfrob.so.1", FUNCTION, "-shared");
    byte[] bytes = Files.readAllBytes(library);
    bytes[7] = (byte) number;
    Files.write(library, bytes);
    LibraryFile file = check(library);
    assertEquals(LibraryFile.State.OTHER_ARCHITECTURE, file.state());
    assertEquals("is for another system (EI_OSABI " + number + ")", file.seen());
    bytes[7] = 3; // ELFOSABI_GNU
    assertEquals(LibraryFile.State.USABLE, check(Files.write(library, bytes)).state());
  }

  @Test
  void libraryForAnotherCLibraryIsPassedOver() throws Exception {
    loader("/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1");
    link("a/libc.musl.so", "int x;", "-shared", "-nostdlib", "-Wl,-soname,libc.musl-any.so.1");
    String a = root.resolve("a").toString();
    Path other =
        link(
            "a/libfrob.so.1",
            FUNCTION,
            "-shared",
            "-nostdlib",
            "-Wl,--no-as-needed",
            "-L" + a,
            "-l:libc.musl.so");
    Path own = link("b/libfrob.so.1", FUNCTION, "-shared");
    LibraryFinder finder =
        LibraryFinder.forPlatform(
            Platform.current(), root, Map.of("LD_LIBRARY_PATH", "/a:/b")::get);
    LibraryFinder.Found found = finder.find(List.of("libfrob.so.1"));
    assertEquals(own, found.file().orElseThrow());
    assertTrue(
        found
            .attempts()
            .contains("/a/libfrob.so.1 needs libc.musl-any.so.1, this is glibc (LD_LIBRARY_PATH)"),
        found.attempts()::toString);
    assertEquals(LibraryFile.State.OTHER_ARCHITECTURE, check(other).state());
  }

  @Test
  void libraryForGlibcIsNotForMusl() throws Exception {
    String name = MuslConfig.muslName(Platform.current().arch());
    loader("/lib/ld-musl-" + name + ".so.1");
    Path library = link("libfrob.so.1", FUNCTION, "-shared", "-Wl,--no-as-needed", "-lc");
    LibraryFile file = check(library);
    assertEquals(LibraryFile.State.OTHER_ARCHITECTURE, file.state());
    assertEquals("needs libc.so.6, this is musl", file.seen());
    // With both loaders, as where a compatibility package is installed, it may be usable.
    loader("/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1");
    assertEquals(LibraryFile.State.USABLE, check(library).state());
  }

  @Test
  void damagedDependencyIsNamed() throws Exception {
    Path needed = link("libneeded.so", "int dep(void) { return 1; }", "-shared");
    Path library =
        link(
            "libfrob.so.1",
            "int dep(void); int frob(void) { return dep(); }",
            "-shared",
            "-Wl,-rpath,$ORIGIN",
            "-L" + root,
            "-lneeded");
    assertEquals(LibraryFile.State.USABLE, check(library).state());
    byte[] whole = Files.readAllBytes(needed);
    Files.write(needed, Arrays.copyOf(whole, whole.length / 4));
    LibraryFile file = check(library);
    assertEquals(LibraryFile.State.UNKNOWN, file.state());
    assertTrue(file.seen().startsWith("needs libneeded.so, which is truncated"), file::seen);
  }

  /** In the tree of another machine, an absolute directory is one of that tree. */
  @Test
  void absoluteSearchPathLiesInTheRoot() throws Exception {
    Path needed = link("deps/libneeded.so", "int dep(void) { return 1; }", "-shared");
    Path library =
        link(
            "libfrob.so.1",
            "int dep(void); int frob(void) { return dep(); }",
            "-shared",
            "-Wl,-rpath,/deps",
            "-L" + needed.getParent(),
            "-lneeded");
    assertEquals(LibraryFile.State.USABLE, check(library).state());
    Files.write(needed, new byte[] {0x7f, 'E', 'L', 'F'});
    assertTrue(check(library).seen().startsWith("needs libneeded.so, which ends within"));
  }

  /** On ppc64le the file does not contain the table of addresses (DT_PLTGOT). */
  @Test
  void tableOfAddressesMayBeInZeroedMemory() throws Exception {
    Path library =
        link(
            "libfrob.so.1",
            "static char zeros[100000]; char *frob(void) { return zeros; }",
            "-shared");
    byte[] bytes = Files.readAllBytes(library);
    Files.write(library, bytes);
    long end = 0;
    int dynamic = 0;
    try (ElfFile elf = ElfFile.open(library)) {
      for (ElfFile.Segment segment : elf.segments()) {
        if (segment.type() == ElfFile.Segment.LOAD) {
          end = segment.address() + segment.memorySize();
        } else if (segment.type() == ElfFile.Segment.DYNAMIC) {
          dynamic = (int) segment.offset();
        }
      }
    }
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    while (file.getLong(dynamic) != ElfTag.PLTGOT) {
      dynamic += 16;
    }
    file.putLong(dynamic + 8, end - 64);
    assertEquals(LibraryFile.State.USABLE, check(Files.write(library, bytes)).state());
    file.putLong(dynamic + 8, end + 100_000_000);
    assertEquals(
        "has its table of addresses outside of what is loaded",
        check(Files.write(library, bytes)).seen());
  }

  private void loader(String... paths) throws Exception {
    for (String path : paths) {
      Path file = root.resolve(path.substring(1));
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  private LibraryFile check(Path file) {
    return new LoadCheck(Platform.current(), Root.of(root), List.of(), true)
        .check(file, file.getFileName().toString());
  }

  private Path link(String name, String source, String... options) throws Exception {
    Path library = root.resolve(name);
    Files.createDirectories(library.getParent());
    Path code = Files.writeString(root.resolve("code.c"), source + "\n");
    List<String> command = new ArrayList<>(List.of("gcc", "-fPIC", "-o", library.toString()));
    command.add(code.toString());
    command.addAll(List.of(options));
    String soname = library.getFileName().toString();
    if (List.of(options).contains("-shared") && !soname.startsWith("libc.")) {
      command.add("-Wl,-soname," + soname);
    }
    assertEquals(0, Deadline.exitCode(new ProcessBuilder(command).inheritIO().start(), command));
    return library;
  }
}
