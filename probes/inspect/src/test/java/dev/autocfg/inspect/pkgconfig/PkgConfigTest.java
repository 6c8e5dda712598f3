package dev.autocfg.inspect.pkgconfig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.inspect.pkgconfig.PkgConfig.Found;
import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Root;
import dev.autocfg.testing.Deadline;
import dev.autocfg.testing.Tool;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PkgConfigTest {
  private static final Platform LINUX = Platform.parse("linux-aarch64");

  @TempDir Path root;

  @Test
  void readsADebianFile() throws IOException {
    write(
        "/usr/lib/aarch64-linux-gnu/pkgconfig/libsodium.pc",
        """
        prefix=/usr
        exec_prefix=${prefix}
        libdir=${prefix}/lib/aarch64-linux-gnu
        includedir=${prefix}/include

        Name: libsodium
        Version: 1.0.18
        Description: A modern and easy-to-use crypto library

        Libs: -L${libdir} -lsodium
        Libs.private:  -lpthread
        Cflags: -I${includedir}
        """);
    Found found = find("libsodium", Map.of());
    PcFile file = found.file().orElseThrow();
    assertEquals("1.0.18", file.version());
    assertEquals(List.of("/usr/lib/aarch64-linux-gnu"), file.libraryDirectories());
    assertEquals(List.of("sodium"), file.libraryNames());
    assertEquals("-lpthread", file.fields().get("libs.private"));
    assertEquals("-I/usr/include", file.fields().get("cflags"));
    assertEquals(Optional.of("/usr/lib/aarch64-linux-gnu/pkgconfig"), file.variable("pcfiledir"));
    assertEquals(Optional.empty(), file.variable("nothing"));
    assertEquals(
        List.of(
            "/usr/lib/aarch64-linux-gnu/pkgconfig/libsodium.pc has version \"1.0.18\"",
            "no libsodium.pc in /usr/local/lib/aarch64-linux-gnu/pkgconfig,"
                + " /usr/local/lib64/pkgconfig, /usr/local/lib/pkgconfig,"
                + " /usr/local/share/pkgconfig"),
        found.attempts());
  }

  @Test
  void missesWhatIsNotThere() {
    Found found = find("libsodium", Map.of("PKG_CONFIG_LIBDIR", "/a:/b"));
    assertEquals(Optional.empty(), found.file());
    assertEquals(List.of("no libsodium.pc in /a, /b"), found.attempts());
  }

  @Test
  void pathComesBeforeLibdirWhichReplacesTheBuiltIn() throws IOException {
    pc("/usr/lib/pkgconfig/x.pc", "1");
    assertVersion("1", Map.of());
    assertVersion("", Map.of("PKG_CONFIG_LIBDIR", ""));
    pc("/opt/libdir/x.pc", "2");
    assertVersion("2", Map.of("PKG_CONFIG_LIBDIR", "/none:/opt/libdir"));
    pc("/opt/path/x.pc", "3");
    assertVersion("3", Map.of("PKG_CONFIG_LIBDIR", "/opt/libdir", "PKG_CONFIG_PATH", "/opt/path"));
    assertVersion("3", Map.of("PKG_CONFIG_PATH", ":/opt/path:"));
    pc("/usr/local/lib/pkgconfig/x.pc", "4");
    assertVersion("4", Map.of());
  }

  @Test
  void relativeEntriesAreSkippedAndNoted() throws IOException {
    pc("/lib/x.pc", "1");
    Found found = find("x", Map.of("PKG_CONFIG_PATH", "lib", "PKG_CONFIG_LIBDIR", "/none"));
    assertEquals(Optional.empty(), found.file());
    assertEquals(
        List.of("skipped the relative entry \"lib\" of PKG_CONFIG_PATH", "no x.pc in /none"),
        found.attempts());
  }

  @Test
  void uninstalledWinsInItsDirectoryUnlessDisabled() throws IOException {
    pc("/a/x.pc", "1");
    pc("/b/x-uninstalled.pc", "2");
    assertVersion("1", Map.of("PKG_CONFIG_LIBDIR", "/a:/b"));
    pc("/a/x-uninstalled.pc", "3");
    assertVersion("3", Map.of("PKG_CONFIG_LIBDIR", "/a:/b"));
    assertVersion("1", Map.of("PKG_CONFIG_LIBDIR", "/a:/b", "PKG_CONFIG_DISABLE_UNINSTALLED", ""));
  }

  @Test
  void filesThatAreNoGoodArePassedOver() throws IOException {
    write("/a/x.pc", "Name: x\nDescription: d\n");
    Files.createDirectories(at("/b/x.pc"));
    write("/c/x.pc", " ".repeat(300 << 10));
    write("/d/x.pc", "a=" + "x".repeat(200_000) + "\n" + "b=${a}\n".repeat(5));
    pc("/e/x.pc", "5");
    Found found = find("x", Map.of("PKG_CONFIG_LIBDIR", "/a:/b:/c:/d:/e"));
    assertEquals("5", found.file().orElseThrow().version());
    assertEquals(
        List.of(
            "/a/x.pc has no field Version",
            "/b/x.pc is a directory",
            "/c/x.pc is larger than 262144 bytes",
            "/d/x.pc has values of more than 1048576 characters in total",
            "/e/x.pc has version \"5\""),
        found.attempts());
  }

  @Test
  void doesNotWaitForFifos() throws IOException {
    Tool mkfifo = Tool.named("mkfifo");
    Files.createDirectories(at("/a"));
    mkfifo.run(at("/a/x.pc").toString());
    Map<String, String> environment = Map.of("PKG_CONFIG_LIBDIR", "/a");
    Found found = Deadline.within(() -> find("x", environment));
    assertEquals(List.of("/a/x.pc is a FIFO"), found.attempts());
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource({"''", "' '", "../x", "/a/x", "a\\x", "'a\0x'"})
  void namesAreNoPaths(String name) {
    Found found = find(name, Map.of("PKG_CONFIG_LIBDIR", "/a"));
    assertEquals(Optional.empty(), found.file());
    assertTrue(found.attempts().get(0).endsWith(", which is not a name"), found::toString);
  }

  @Test
  void variablesCannotGrowWithoutBound() throws IOException {
    StringBuilder bomb = new StringBuilder("a0=xxxxxxxxxx\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a" + i + "=" + ("${a" + (i - 1) + "}").repeat(2) + "\n");
    }
    write("/a/x.pc", bomb + "Name: x\nDescription: d\nVersion: 1\n");
    Found found = find("x", Map.of("PKG_CONFIG_LIBDIR", "/a"));
    assertEquals(
        List.of("/a/x.pc has values of more than 1048576 characters in total"), found.attempts());
  }

  @Test
  void linksStayInsideTheRoot() throws IOException {
    pc("/real/x.pc", "1");
    Files.createDirectories(at("/a"));
    Files.createSymbolicLink(at("/a/x.pc"), Path.of("/real/x.pc"));
    assertVersion("1", Map.of("PKG_CONFIG_LIBDIR", "/a"));
  }

  @Test
  void readsTheDirectoriesOfEachLibrary() throws IOException {
    write(
        "/a/x.pc",
        """
        libdir=/from/libdir
        Name: x
        Description: d
        Version: 1
        Libs: -L/one -lx -L /two "-L/with space" -Lrelative -L/one -l y -L
        """);
    PcFile file = find("x", Map.of("PKG_CONFIG_LIBDIR", "/a")).file().orElseThrow();
    assertEquals(List.of("/one", "/two", "/with space", "/from/libdir"), file.libraryDirectories());
    assertEquals(List.of("x", "y"), file.libraryNames());
  }

  @Test
  void thisMachineIsFoundWhereItsToolFindsIt() throws IOException {
    Tool tool = Tool.named("pkg-config");
    String path = tool.run("--variable=pc_path", "pkg-config").strip();
    Platform here = Platform.current();
    Tool.assume(path.contains(here.multiarch()), "this is not Debian's pkg-config");
    List<String> ours = PcPath.of(here, variable -> null).directories();
    assertEquals(
        List.of(path.split(File.pathSeparator, -1)),
        ours.stream().filter(d -> !d.contains("lib64")).toList());
  }

  private void assertVersion(String version, Map<String, String> environment) {
    assertEquals(version, find("x", environment).file().map(PcFile::version).orElse(""));
  }

  private Found find(String name, Map<String, String> environment) {
    return new PkgConfig(LINUX, Root.of(root), environment::get).find(name);
  }

  private void pc(String path, String version) throws IOException {
    write(path, "Name: x\nDescription: d\nVersion: " + version + "\n");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(at(path).getParent());
    Files.writeString(at(path), text);
  }

  private Path at(String path) {
    return root.resolve(path.substring(1));
  }
}
