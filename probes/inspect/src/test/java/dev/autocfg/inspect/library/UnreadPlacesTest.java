package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.internal.Policy;
import dev.autocfg.testing.Deadline;
import dev.autocfg.testing.SodiumJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of places that could not be read is never "the library is not there". */
class UnreadPlacesTest {
  @TempDir private Path root;

  private MadeUpTree tree(String platform) {
    return new MadeUpTree(root, platform);
  }

  private static Fact ask(MadeUpTree tree, String soname) {
    return new LibraryProbe(tree.machine())
        .probe(
            LibraryFixture.request("x", "x", "", "", List.of(soname), List.of()),
            Policy.parse("auto", ""));
  }

  private static void assertUnread(MadeUpTree tree, String list) {
    Fact fact = ask(tree, "libx.so.1");
    assertEquals(State.UNKNOWN, fact.state(), fact::toString);
    assertTrue(fact.reason().endsWith("; could not be read: " + list), fact.reason());
  }

  @Test
  void emptyMachineHasNoLibrary() {
    assertEquals(State.ABSENT, ask(tree("linux-x86_64"), "libx.so.1").state());
  }

  @Test
  void configurationThatIsNoFile() throws Exception {
    MadeUpTree tree = tree("linux-x86_64").directory("/etc");
    List<String> command = List.of("mkfifo", tree.at("/etc/ld.so.conf").toString());
    Process mkfifo;
    try {
      mkfifo = new ProcessBuilder(command).start();
    } catch (IOException e) {
      Assumptions.abort("no mkfifo: " + e);
      return;
    }
    assertEquals(0, Deadline.exitCode(mkfifo, command));
    assertUnread(tree, "/etc/ld.so.conf");
  }

  @Test
  void configurationThatIsTooLarge() {
    assertUnread(
        tree("linux-x86_64").file("/etc/ld.so.conf", "# \n".repeat(50_000)), "/etc/ld.so.conf");
  }

  @Test
  void configurationThatIncludesItself() {
    assertUnread(
        tree("linux-x86_64").file("/etc/ld.so.conf", "include /etc/ld.so.conf\n"),
        "/etc/ld.so.conf");
  }

  @Test
  void configurationThatIncludesWhatIsNoFile() {
    assertUnread(
        tree("linux-x86_64").directory("/etc/a.conf").file("/etc/ld.so.conf", "include a.conf\n"),
        "/etc/ld.so.conf");
  }

  @Test
  void includedFileThatDoesNotExistIsNoFault() {
    MadeUpTree tree = tree("linux-x86_64").file("/etc/ld.so.conf", "include /etc/none.conf\n");
    assertEquals(State.ABSENT, ask(tree, "libx.so.1").state());
  }

  @Test
  void packageThatIsTooLargeOrNoFile() {
    MadeUpTree tree = tree("linux-x86_64");
    tree.file("/usr/lib/pkgconfig/x.pc", "Name: x\n".repeat(50_000));
    assertUnread(tree, "x.pc");
  }

  @Test
  void packageThatIsADirectory() {
    assertUnread(tree("linux-x86_64").directory("/usr/lib/pkgconfig/x.pc"), "x.pc");
  }

  @Test
  void libraryThatIsFoundAnswersAllTheSame() throws IOException {
    MadeUpTree tree = tree("linux-x86_64").file("/etc/ld.so.conf", "include /etc/ld.so.conf\n");
    tree.file("/usr/lib/libx.so.1", SodiumJars.library("linux64/libsodium.so"));
    assertEquals(State.PRESENT, ask(tree, "libx.so.1").state());
  }

  @Test
  void textStubOfAnSdkAnswersForMacOs() {
    MadeUpTree tree = tree("macos-aarch64").file("/usr/lib/libz.1.tbd", stub("arm64"));
    Fact fact = ask(tree, "libz.1.dylib");
    assertEquals(State.PRESENT, fact.state(), fact::toString);
    assertEquals("1.2.12", fact.values().texts().get("version"));
    assertEquals(State.ABSENT, ask(tree, "libother.1.dylib").state());
  }

  @Test
  void textStubForOtherProcessorsIsUnusable() {
    MadeUpTree tree = tree("macos-x86_64").file("/usr/lib/libz.1.tbd", stub("arm64"));
    assertEquals(State.UNUSABLE, ask(tree, "libz.1.dylib").state());
  }

  @Test
  void withoutAnSdkTheLibrariesOfMacOsAreUnknown() {
    Fact fact = ask(tree("macos-aarch64").directory("/usr/lib"), "libz.1.dylib");
    assertEquals(State.UNKNOWN, fact.state(), fact::toString);
  }

  private static String stub(String arch) {
    return """
    --- !tapi-tbd
    tbd-version:     4
    targets:         [ %1$s-macos ]
    install-name:    '/usr/lib/libz.1.dylib'
    current-version: 1.2.12
    exports:
      - targets:         [ %1$s-macos ]
        symbols:         [ _zlibVersion ]
    ...
    """
        .formatted(arch);
  }

  @Test
  void namesForWindowsDoNotTellCaseApart() throws IOException {
    byte[] library = SodiumJars.library("windows64/libsodium.dll");
    for (String path :
        List.of(
            "/Windows/System32/LIBSODIUM.DLL",
            "/windows/system32/libsodium.dll",
            "/Windows/System32/libsodium.dll")) {
      Path sub = Files.createTempDirectory(root, "win");
      MadeUpTree tree = new MadeUpTree(sub, "windows-x86_64").file(path, library);
      Fact fact = ask(tree, "libsodium.dll");
      assertEquals(State.PRESENT, fact.state(), fact::toString);
      assertEquals(State.ABSENT, ask(tree, "libsodium2.dll").state());
    }
  }

  @Test
  void entriesOfTheWindowsPathMayBeQuoted() throws IOException {
    MadeUpTree tree =
        tree("windows-x86_64")
            .file("/Tools/x.dll", SodiumJars.library("windows64/libsodium.dll"))
            .with("PATH", "\"C:\\Tools\";C:\\Other");
    assertEquals(State.PRESENT, ask(tree, "x.dll").state());
  }

  @Test
  void namesForLinuxTellCaseApart() throws IOException {
    MadeUpTree tree =
        tree("linux-x86_64").file("/usr/lib/LIBX.so.1", SodiumJars.library("linux64/libsodium.so"));
    assertEquals(State.ABSENT, ask(tree, "libx.so.1").state());
  }
}
