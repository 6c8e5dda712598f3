package dev.autocfg.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autocfg.internal.LibraryFinder.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFinderTest {

  private static final Platform LINUX = Platform.parse("linux-x86_64");

  @TempDir Path root;

  @Test
  void firstSonameWinsWhereverItIs() throws IOException {
    library("/usr/lib/libx.so.2");
    library("/lib/x86_64-linux-gnu/libx.so.1");
    assertFound("/usr/lib/libx.so.2", find(Map.of(), "libx.so.2", "libx.so.1"));
    assertFound("/lib/x86_64-linux-gnu/libx.so.1", find(Map.of(), "libx.so.1", "libx.so.2"));
  }

  @Test
  void variableComesBeforeConfigurationBeforeBuiltIn() throws IOException {
    write("/etc/ld.so.conf", "/opt/conf/lib # comment\n");
    library("/usr/lib/libx.so.1");
    assertFound("/usr/lib/libx.so.1", find(Map.of(), "libx.so.1"));
    library("/opt/conf/lib/libx.so.1");
    assertFound("/opt/conf/lib/libx.so.1", find(Map.of(), "libx.so.1"));
    library("/opt/var/libx.so.1");
    assertFound(
        "/opt/var/libx.so.1", find(Map.of("LD_LIBRARY_PATH", "/none;/opt/var/:"), "libx.so.1"));
  }

  @Test
  void emptyAndRelativeEntriesAreSkippedAndNoted() {
    Found found = find(Map.of("LD_LIBRARY_PATH", ":lib:/abs"), "libx.so.1");
    assertEquals(Optional.empty(), found.file());
    assertEquals("", found.soname());
    assertEquals("looked inside " + root, found.attempts().get(0));
    assertEquals("skipped an empty entry of LD_LIBRARY_PATH", found.attempts().get(1));
    assertEquals("skipped the relative entry \"lib\" of LD_LIBRARY_PATH", found.attempts().get(2));
    assertEquals(
        "no libx.so.1 in LD_LIBRARY_PATH: /abs;"
            + " default: /lib/x86_64-linux-gnu, /usr/lib/x86_64-linux-gnu, /lib64,"
            + " /usr/lib64, /lib, /usr/lib, /usr/local/lib/x86_64-linux-gnu, /usr/local/lib64,"
            + " /usr/local/lib",
        found.attempts().get(3));
  }

  @Test
  void includesAreFollowedInOrderAndEnd() throws IOException {
    write("/etc/ld.so.conf", "include ld.so.conf.d/*.conf\ninclude /etc/ld.so.conf\n");
    write("/etc/ld.so.conf.d/b.conf", "/opt/b\n");
    write("/etc/ld.so.conf.d/a.conf", "relative\n/opt/a=libc6\nhwcap 0 nosegneg\n");
    write("/etc/ld.so.conf.d/c.txt", "/opt/c\n");
    library("/opt/a/libx.so");
    library("/opt/b/libx.so");
    library("/opt/c/libc.so");
    Found found = find(Map.of(), "libx.so");
    assertFound("/opt/a/libx.so", found);
    assertTrue(
        found
            .attempts()
            .contains("skipped the relative directory \"relative\" in /etc/ld.so.conf.d/a.conf"));
    assertEquals(Optional.empty(), find(Map.of(), "libc.so").file());
  }

  @Test
  void muslPathIsReadWhereThereIsNoLdSoConf() throws IOException {
    write("/etc/ld-musl-x86_64.path", "/opt/musl\n/opt/more:/opt/other\n");
    library("/opt/other/libx.so");
    assertFound("/opt/other/libx.so", find(Map.of(), "libx.so"));
    write("/etc/ld.so.conf", "");
    assertEquals(Optional.empty(), find(Map.of(), "libx.so").file());
  }

  @Test
  void unusableFilesAreNotedAndPassedOver() throws IOException {
    new ElfBytes().machine(ElfBytes.AARCH64).write(at("/lib/x86_64-linux-gnu/libx.so"));
    new ElfBytes().segmentSize(4096).write(at("/usr/lib/x86_64-linux-gnu/libx.so"));
    write("/lib64/libx.so", "GROUP ( libx.so.1 )");
    new ElfBytes().type(1).write(at("/usr/lib64/libx.so"));
    Files.createDirectories(at("/lib/libx.so"));
    library("/usr/local/lib/libx.so");
    Found found = find(Map.of(), "libx.so");
    assertFound("/usr/local/lib/libx.so", found);
    assertEquals(
        List.of(
            "looked inside " + root,
            "/lib/x86_64-linux-gnu/libx.so is for aarch64, not x86_64 (default)",
            "/usr/lib/x86_64-linux-gnu/libx.so is truncated: a segment needs 4096 bytes from 0,"
                + " the file has 256 (default)",
            "/lib64/libx.so is a text linker script, which only a linker reads (default)",
            "/usr/lib64/libx.so is an ELF file, but not a shared object (default)",
            "/lib/libx.so is a directory (default)",
            "no libx.so in default: /usr/lib, /usr/local/lib/x86_64-linux-gnu, /usr/local/lib64",
            "/usr/local/lib/libx.so is usable (default)"),
        found.attempts());
  }

  @Test
  void linksStayInsideTheRoot() throws IOException {
    library("/opt/real/libx.so.1.2");
    Files.createDirectories(at("/usr/lib"));
    Files.createSymbolicLink(at("/usr/lib/libx.so.1"), Path.of("/opt/real/libx.so.1.2"));
    Files.createSymbolicLink(at("/usr/lib/liby.so"), Path.of("../../../../opt/real/libx.so.1.2"));
    Files.createSymbolicLink(at("/usr/lib/loop.so"), Path.of("loop.so"));
    assertFound("/opt/real/libx.so.1.2", find(Map.of(), "libx.so.1"));
    assertFound("/opt/real/libx.so.1.2", find(Map.of(), "liby.so"));
    Found loop = find(Map.of(), "loop.so");
    assertEquals(Optional.empty(), loop.file());
    assertTrue(loop.attempts().toString().contains("/usr/lib/loop.so cannot be read"));
  }

  @Test
  void namesThatAreNoFileNamesAreSkipped() {
    Found found = find(Map.of(), "../x.so", "", "..", "a\0b");
    assertEquals(Optional.empty(), found.file());
    assertTrue(found.attempts().contains("skipped \"../x.so\", which is not a file name"));
    assertEquals(5, found.attempts().size());
  }

  @Test
  void onePathIsTheOnlyPlace() throws IOException {
    Path file = library("/opt/libx.so");
    LibraryFinder finder = LibraryFinder.forPlatform(LINUX, root, name -> null);
    assertEquals(
        new Found(Optional.of(file), "libx.so", List.of(file + " is usable"), false),
        finder.findAt(file));
    Path missing = at("/opt/none.so");
    assertEquals(
        new Found(Optional.empty(), "", List.of(missing + " does not exist"), false),
        finder.findAt(missing));
  }

  @Test
  void otherSystemsHaveTheirOwnPlaces() throws IOException {
    Files.createDirectories(at("/opt/homebrew/lib"));
    Files.write(at("/opt/homebrew/lib/libx.dylib"), new byte[] {-49, -6, -19, -2, 0});
    LibraryFinder mac =
        LibraryFinder.forPlatform(Platform.parse("macos-aarch64"), root, name -> null);
    assertFound("/opt/homebrew/lib/libx.dylib", mac.find(List.of("libx.dylib")));
    write("/Windows/System32/x.dll", "MZ");
    write("/tools/y.dll", "MZ");
    LibraryFinder windows =
        LibraryFinder.forPlatform(
            Platform.parse("windows-x86_64"), root, Map.of("PATH", "bin;C:\\tools")::get);
    assertFound("/Windows/System32/x.dll", windows.find(List.of("x.dll")));
    assertFound("/tools/y.dll", windows.find(List.of("y.dll")));
    new ElfBytes().write(at("/tools/z.dll"));
    assertEquals(Optional.empty(), windows.find(List.of("z.dll")).file());
  }

  @Test
  void findsLibcOfThisMachine() {
    assumeTrue(Platform.current().os().equals("linux"), "libc.so.6 is Linux's");
    Found found = LibraryFinder.ofThisMachine().find(List.of("libc.so.6"));
    assumeTrue(found.file().isPresent(), "no glibc here: " + found.attempts());
    assertEquals("libc.so.6", found.soname());
  }

  private Found find(Map<String, String> environment, String... sonames) {
    return LibraryFinder.forPlatform(LINUX, root, environment::get).find(List.of(sonames));
  }

  private Path library(String path) throws IOException {
    return new ElfBytes().loadable().write(at(path));
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(at(path).getParent());
    Files.writeString(at(path), text);
  }

  private Path at(String path) {
    return root.resolve(path.substring(1));
  }

  private void assertFound(String path, Found found) {
    assertEquals(Optional.of(at(path)), found.file(), found.attempts()::toString);
  }
}
