package dev.autocfg.probes.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Policy;
import dev.autocfg.probes.SodiumJars;
import dev.autocfg.probes.Tool;
import dev.autocfg.probes.fact.Fact;
import dev.autocfg.probes.fact.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Probes made-up file trees that hold libraries built by the real compiler. */
class LibraryProbeTest {
  private static final Policy AUTO = Policy.parse("auto", "the test");
  private static final String SOURCE =
      "int x_init(void) { return 0; } const char *x_version(void) { return \"1.0.18\"; }";

  @TempDir Path root;
  private final Map<String, String> environment = new HashMap<>();
  private Platform platform = Platform.current();
  private LibraryRequest request = request("", "", "x_version", "x_init");

  @BeforeEach
  void needsElf() {
    String os = platform.os();
    Tool.assume(!os.equals("macos") && !os.equals("windows"), os + " has no ELF libraries");
  }

  @Test
  void findsALibraryWithoutDevelopmentPackage() throws IOException {
    library("/usr/lib/libx.so.1", "libx.so.1");
    request = request("x", ">=1.0.12", "x_version", "x_init");
    Fact fact =
        assertFact(
            State.PRESENT,
            "libx.so.1 exports every symbol asked for; its version is checked at run time");
    assertEquals(Map.of("soname", "libx.so.1"), fact.values());
    assertEquals("x", fact.name());
    assertEquals(Fact.Scope.MACHINE, fact.scope());
    assertEquals(
        "Is there a library named libx.so.2 or libx.so.1 (pkg-config x) of version >=1.0.12 that"
            + " exports x_init, x_version?",
        fact.question());
    assertTrue(fact.evidence().contains("/usr/lib/libx.so.1 is usable"), fact::toString);
  }

  @Test
  void findsNothing() {
    Fact fact =
        assertFact(
            State.ABSENT,
            "none of its file names is in the directories that were searched: libx.so.2,"
                + " libx.so.1");
    assertEquals(Map.of(), fact.values());
    assertTrue(fact.evidence().stream().anyMatch(e -> e.startsWith("no libx.so.2 in /")));
    assertTrue(fact.evidence().stream().anyMatch(e -> e.startsWith("no libx.so.1 in /")));
  }

  @Test
  void missesASymbol() throws IOException {
    library("/usr/lib/libx.so.1", "libx.so.1");
    request = request("", "", "x_version", "x_init", "x_more", "x_most");
    Fact fact = assertFact(State.UNUSABLE, "libx.so.1 does not export x_more, x_most");
    assertEquals(Map.of("soname", "libx.so.1"), fact.values());
  }

  @Test
  void missesTheVersionFunction() throws IOException {
    library("/usr/lib/libx.so.1", "libx.so.1");
    request = request("", "", "x_release", "x_init");
    assertFact(State.UNUSABLE, "libx.so.1 does not export x_release");
  }

  @Test
  void asksForNoSymbol() throws IOException {
    library("/usr/lib/libx.so.1", "libx.so.1");
    request = request("", "", "");
    assertFact(State.PRESENT, "libx.so.1 is there");
    request = request("", ">=1", "");
    assertFact(State.PRESENT, "libx.so.1 is there; only its name vouches for its version");
  }

  @Test
  void tellsTheNameThatTheFileGivesItself() throws IOException {
    library("/usr/lib/libx.so.1", "libother.so.9");
    assertEquals("libother.so.9", probe().values().get("soname"));
    library("/usr/lib/libx.so.1", "");
    assertEquals("libx.so.1", probe().values().get("soname"));
    library("/usr/lib/libx.so.1", "/build/somebody/libx.so.1");
    assertEquals("libx.so.1", probe().values().get("soname"));
  }

  @Test
  void prefersTheFirstName() throws IOException {
    library("/usr/lib/libx.so.1", "libx.so.1");
    library("/usr/lib/libx.so.2", "libx.so.2");
    assertEquals("libx.so.2", probe().values().get("soname"));
  }

  @ParameterizedTest(name = "version {0} in {1}: {2}")
  @CsvSource({
    "1.0.12, >=1.0.12, PRESENT, 'libx.so.1, version 1.0.12, exports every symbol asked for'",
    "1.0.11, >=1.0.12, UNUSABLE, version 1.0.11 is outside >=1.0.12",
    "1.0.11, '', PRESENT, 'libx.so.1, version 1.0.11, exports every symbol asked for'",
    "2.0, '>=1, <2', UNUSABLE, 'version 2.0 is outside >=1, <2'",
  })
  void comparesTheVersionOfThePackage(String version, String range, State state, String reason)
      throws IOException {
    library("/opt/x/lib/libx.so.1", "libx.so.1");
    link("/opt/x/lib/libx.so", "libx.so.1");
    pc("/usr/lib/pkgconfig/x.pc", version, "/opt/x/lib");
    request = request("x", range, "x_version", "x_init");
    Fact fact = assertFact(state, reason);
    assertEquals(Map.of("soname", "libx.so.1", "version", version), fact.values());
  }

  @Test
  void searchesTheDirectoriesOfThePackageFirst() throws IOException {
    library("/usr/lib/libx.so.1", "libfar.so.1");
    library("/opt/x/lib/libx.so.1", "libnear.so.1");
    assertEquals("libfar.so.1", probe().values().get("soname"));
    pc("/usr/lib/pkgconfig/x.pc", "1.0", "/opt/x/lib");
    request = request("x", "", "", "x_init");
    assertEquals(Map.of("soname", "libnear.so.1", "version", "1.0"), probe().values());
  }

  @Test
  void doesNotTrustThePackageForAFileFromElsewhere() throws IOException {
    library("/usr/lib/libx.so.1", "libx.so.1");
    pc("/usr/lib/pkgconfig/x.pc", "1.0.11", "/opt/x/lib");
    request = request("x", ">=1.0.12", "x_version", "x_init");
    Fact fact =
        assertFact(
            State.PRESENT,
            "libx.so.1 exports every symbol asked for; its version is checked at run time");
    assertFalse(fact.values().containsKey("version"));
    assertEvidence(fact, "is not used: " + at("/usr/lib/libx.so.1") + " is not in its library");
    pc("/usr/lib/pkgconfig/x.pc", "1.0.11", "/usr/lib");
    assertFact(State.UNUSABLE, "version 1.0.11 is outside >=1.0.12");
  }

  @Test
  void doesNotTrustThePackageForAnotherSonameBesideIt() throws IOException {
    library("/usr/lib/libx.so.1", "libx.so.1");
    library("/usr/lib/libx.so.2", "libx.so.2");
    pc("/usr/lib/pkgconfig/x.pc", "1.5", "/usr/lib");
    request = request("x", "", "", "x_init");
    link("/usr/lib/libx.so", "libx.so.1");
    Fact fact = probe();
    assertEquals(Map.of("soname", "libx.so.2"), fact.values());
    assertEvidence(fact, "/usr/lib/libx.so is another file than ");
    Files.delete(at("/usr/lib/libx.so"));
    link("/usr/lib/libx.so", "libx.so.2");
    assertEquals(Map.of("soname", "libx.so.2", "version", "1.5"), probe().values());
  }

  @ParameterizedTest
  @CsvSource({"''", "/etc/passwd", "$(id)", "'\"1.0\"'", "~"})
  void publishesNoStrangeVersion(String version) throws IOException {
    library("/usr/lib/libx.so.1", "libx.so.1");
    pc("/usr/lib/pkgconfig/x.pc", version, "/usr/lib");
    request = request("x", ">=1", "", "x_init");
    Fact fact = probe();
    assertEquals(State.PRESENT, fact.state());
    assertFalse(fact.values().containsKey("version"));
    assertEvidence(fact, "is not used: it is no version that can be published");
  }

  @Test
  void evidenceCommandsNoTerminal() throws IOException {
    pc("/usr/lib/pkgconfig/x.pc", "1", "/\33[2J\u202e");
    request = request("x", "", "", "x_init");
    Fact fact = probe();
    assertEvidence(fact, "no libx.so.1 in /?[2J?, ");
    assertFalse(fact.evidence().toString().contains("\33"));
  }

  @Test
  void aLinkerScriptIsNoLibrary() throws IOException {
    write("/usr/lib/libx.so.2", "/* GNU ld script */ GROUP ( /lib/libx.so.1 )");
    assertFact(State.UNUSABLE, "libx.so.2 is a text linker script, which only a linker reads");
    library("/usr/lib/libx.so.1", "libx.so.1");
    assertFact(State.PRESENT, "libx.so.1 exports every symbol asked for");
  }

  @Test
  void aStaticArchiveIsNoLibrary() throws IOException {
    Tool ar = Tool.named("ar");
    Path object = root.resolve("x.o");
    Path c = Files.writeString(root.resolve("x.c"), SOURCE);
    Tool.named("gcc").run("-c", "-o", object.toString(), c.toString());
    Files.createDirectories(at("/usr/lib"));
    ar.run("rc", at("/usr/lib/libx.so.1").toString(), object.toString());
    assertFact(State.UNUSABLE, "libx.so.1 is a static archive, which cannot be loaded");
    Files.move(object, at("/usr/lib/libx.so.2"));
    assertFact(State.UNUSABLE, "libx.so.2 is ELF, but no shared object");
  }

  @Test
  void aTruncatedFileIsUnknownAndNeverAbsent() throws IOException {
    library("/usr/lib/libx.so.1", "libx.so.1");
    byte[] whole = Files.readAllBytes(at("/usr/lib/libx.so.1"));
    for (int length = 64; length < 4096; length += 64) {
      Files.write(at("/usr/lib/libx.so.1"), Arrays.copyOf(whole, length));
      assertEquals(State.UNKNOWN, probe().state(), "cut at " + length);
    }
    Files.write(at("/usr/lib/libx.so.1"), whole);
    assertEquals(State.PRESENT, probe().state());
    Files.write(at("/usr/lib/libx.so.2"), Arrays.copyOf(whole, 64));
    assertEquals(State.PRESENT, probe().state(), "a damaged one before it is passed over");
    Files.delete(at("/usr/lib/libx.so.1"));
    assertTrue(probe().reason().startsWith("libx.so.2 has no "), probe()::toString);
  }

  @Test
  void damagedSymbolsAreUnknown() throws IOException {
    library("/usr/lib/libx.so.1", "libx.so.1");
    byte[] bytes = Files.readAllBytes(at("/usr/lib/libx.so.1"));
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    Tool.assume(bytes[4] == 2, "the file is not of 64 bits");
    for (int i = 0; i < header.getShort(56); i++) {
      int segment = (int) header.getLong(32) + i * 56;
      if (header.getInt(segment) == 2) {
        header.putInt(segment, 0x6fffffff); // PT_DYNAMIC becomes nothing.
      }
    }
    Files.write(at("/usr/lib/libx.so.1"), bytes);
    assertFact(State.UNKNOWN, "libx.so.1 has no dynamic section");
  }

  @Test
  void anotherArchitectureIsUnusable() throws IOException {
    library("/usr/lib/libx.so.1", "libx.so.1");
    String here = platform.arch();
    String other = here.equals("aarch64") ? "x86_64" : "aarch64";
    platform = new Platform("linux", other);
    assertFact(State.UNUSABLE, "libx.so.1 is for " + here + ", not " + other);
    write("/lib/libx.so.1", "\177ELF");
    assertFact(State.UNKNOWN, "libx.so.1 ends within its ELF identification");
  }

  @Test
  void offIsUnusableAndLooksAtNothing() throws IOException {
    library("/usr/lib/libx.so.1", "libx.so.1");
    Fact fact = probe(Policy.parse("off", "option -Aautocfg.x"));
    assertEquals(State.UNUSABLE, fact.state());
    assertEquals("it is off (option -Aautocfg.x)", fact.reason());
    assertEquals(List.of(), fact.evidence());
  }

  @Test
  void aPathIsTheOnlyPlace() throws IOException {
    library("/usr/lib/libx.so.1", "libx.so.1");
    Path mine = library("/mine/lib.so", "libmine.so.1");
    String origin = "option -Aautocfg.x";
    Fact fact = probe(Policy.parse(mine.toString(), origin));
    assertEquals("libmine.so.1 exports every symbol asked for", fact.reason());
    assertEquals(State.PRESENT, fact.state());
    assertEvidence(fact, mine + " is usable");
    Fact missing = probe(Policy.parse(root.resolve("none.so").toString(), origin));
    assertEquals(State.ABSENT, missing.state());
    assertEquals("the file that option -Aautocfg.x names does not exist", missing.reason());
    Fact directory = probe(Policy.parse(root.toString(), origin));
    assertEquals(State.UNUSABLE, directory.state());
    assertNoPath(missing);
    assertNoPath(directory);
  }

  @Test
  void aRequestForNothingIsUnknown() {
    request = new LibraryRequest("x", "", "", "", List.of(), List.of());
    assertFact(
        State.UNKNOWN,
        "it has no sonames, so there is nothing to look for; name some, such as"
            + " libsodium.so.23");
  }

  @Test
  void aMalformedRangeIsUnknown() {
    request = request("", "1.0", "", "x_init");
    assertFact(
        State.UNKNOWN,
        "its version range is malformed: expected constraints such as \">=1.0.12, <2\" (operators"
            + " >= > <= < == !=), got \"1.0\" in \"1.0\"");
  }

  @ParameterizedTest
  @CsvSource({"macos, mac/libsodium.dylib", "windows, windows64/libsodium.dll"})
  void readsTheLibrariesOfOtherPlatforms(String os, String library) throws IOException {
    platform = new Platform(os, "x86_64");
    environment.put("DYLD_LIBRARY_PATH", "/libs");
    environment.put("PATH", "/libs");
    request = request("", "", "", "sodium_init", "crypto_generichash");
    assertEquals(State.ABSENT, probe().state());
    Files.createDirectories(at("/libs"));
    byte[] bytes = SodiumJars.library(library);
    Files.write(at("/libs/libx.so.1"), bytes);
    assertEquals(State.PRESENT, probe().state(), () -> probe().toString());
    request = request("", "", "", "sodium_init", "no_such");
    assertEquals(State.UNUSABLE, probe().state());
    Files.write(at("/libs/libx.so.1"), Arrays.copyOf(bytes, 4096));
    assertEquals(State.UNKNOWN, probe().state(), () -> probe().toString());
    Files.write(at("/libs/libx.so.1"), bytes);
    platform = new Platform(os, "aarch64");
    assertFact(State.UNUSABLE, "libx.so.1 is for x86_64, not aarch64");
  }

  @Test
  void aixIsKnownByItsFilesOnly() throws IOException {
    platform = new Platform("aix", platform.arch());
    library("/usr/lib/libx.so.1", "libx.so.1");
    assertFact(State.UNKNOWN, "symbols of libraries for aix cannot be read; checked at run time");
  }

  @Test
  void requestsAreEqualByTheQuestion() {
    List<String> symbols = new ArrayList<>(List.of("x_init"));
    LibraryRequest one =
        new LibraryRequest("x", "", "", "x_version", List.of("libx.so.2", "libx.so.1"), symbols);
    symbols.clear();
    assertEquals(request, one);
    assertFalse(request.equals(request("", "", "", "x_init")));
  }

  @Test
  void theQuestionNamesNoDirectory() {
    request = new LibraryRequest("x", "", "", "", List.of("/home/me/libx.so.1"), List.of());
    assertEquals("Is there a library named libx.so.1?", probe().question());
    assertEquals(State.ABSENT, probe().state());
    assertNoPath(probe());
  }

  @Test
  void theRealLibsodiumIsThereWithoutItsVersion() throws IOException {
    Machine host = Machine.host();
    request =
        new LibraryRequest(
            "sodium",
            "libsodium",
            ">=1.0.12",
            "sodium_version_string",
            List.of("libsodium.so.26", "libsodium.so.23", "libsodium.dll"),
            List.of("sodium_init", "crypto_generichash"));
    Fact fact = new LibraryProbe(host).probe(request, AUTO);
    Tool.assume(fact.state() != State.ABSENT, "no libsodium here: " + fact.evidence());
    assertEquals(State.PRESENT, fact.state(), fact::toString);
    assertTrue(fact.values().get("soname").startsWith("libsodium.so.2"), fact::toString);
    boolean packaged = fact.evidence().stream().anyMatch(e -> e.contains(" says version "));
    assertEquals(packaged, fact.values().containsKey("version"), fact::toString);
    assertNoPath(fact);
    request =
        new LibraryRequest(
            "sodium",
            "",
            "",
            "",
            List.of("libsodium.so.23", "libsodium.so.26"),
            List.of("no_such"));
    assertEquals(State.UNUSABLE, new LibraryProbe(host).probe(request, AUTO).state());
  }

  private Fact assertFact(State state, String reason) {
    Fact fact = probe();
    assertEquals(reason, fact.reason(), fact::toString);
    assertEquals(state, fact.state(), fact::toString);
    assertNoPath(fact);
    return fact;
  }

  /** What is published must not depend on where things are on this machine. */
  private void assertNoPath(Fact fact) {
    String published = fact.question() + fact.reason() + fact.values();
    assertFalse(published.contains(root.toString()), published);
    assertFalse(published.matches("(?s).*(/usr|/lib|/opt|/home|/etc|/tmp|/build).*"), published);
  }

  private static void assertEvidence(Fact fact, String part) {
    assertTrue(fact.evidence().stream().anyMatch(e -> e.contains(part)), fact::toString);
  }

  private Fact probe() {
    return probe(AUTO);
  }

  private Fact probe(Policy policy) {
    Machine machine = new Machine(platform, root, environment::get);
    return new LibraryProbe(machine).probe(request, policy);
  }

  private static LibraryRequest request(
      String pkgConfig, String version, String versionFunction, String... symbols) {
    return new LibraryRequest(
        "x",
        pkgConfig,
        version,
        versionFunction,
        List.of("libx.so.2", "libx.so.1"),
        List.of(symbols));
  }

  private Path library(String path, String soname) throws IOException {
    return soname.isEmpty()
        ? Tool.library(at(path), SOURCE)
        : Tool.library(at(path), SOURCE, "-Wl,-soname," + soname);
  }

  private void link(String path, String target) throws IOException {
    Files.createSymbolicLink(at(path), Path.of(target));
  }

  private void pc(String path, String version, String libdir) throws IOException {
    write(
        path,
        "libdir="
            + libdir
            + "\nName: x\nDescription: d\nVersion: "
            + version
            + "\nLibs: -L${libdir} -lx\n");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(at(path).getParent());
    Files.writeString(at(path), text);
  }

  private Path at(String path) {
    return root.resolve(path.substring(1));
  }
}
