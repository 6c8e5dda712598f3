package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.probes.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers of a probe about libraries that are there and that are not, on made-up machines. */
class LibraryProbeTest {
  @TempDir Path root;
  private LibraryFixture x;

  @BeforeEach
  void create() {
    x = new LibraryFixture(root);
  }

  @Test
  void findsALibraryWithoutDevelopmentPackage() throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    x.ask("x", ">=1.0.12", "x_version", "x_init");
    Fact fact =
        x.assertFact(
            State.PRESENT,
            "libx.so.1 exports every symbol asked for; its version is checked at run time");
    assertEquals(Map.of("soname", "libx.so.1"), fact.values().texts());
    assertEquals("x", fact.name());
    assertEquals(Scope.MACHINE, fact.scope());
    assertEquals(
        "Is there a library named libx.so.2 or libx.so.1 (pkg-config x) of version >=1.0.12 that"
            + " exports x_init, x_version?",
        fact.query().words());
    x.assertEvidence(fact, "/usr/lib/libx.so.1 is usable (default)");
  }

  @Test
  void findsNothing() {
    Fact fact =
        x.assertFact(
            State.ABSENT,
            "none of its file names is in the directories that were searched: libx.so.2,"
                + " libx.so.1");
    assertEquals(Map.of(), fact.values().texts());
    assertTrue(fact.evidence().stream().anyMatch(e -> e.startsWith("no libx.so.2 in default: /")));
    assertTrue(fact.evidence().stream().anyMatch(e -> e.startsWith("no libx.so.1 in default: /")));
  }

  @Test
  void missesASymbol() throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    x.ask("", "", "x_version", "x_init", "x_more", "x_most");
    Fact fact = x.assertFact(State.UNUSABLE, "libx.so.1 does not export x_more, x_most");
    assertEquals(Map.of("soname", "libx.so.1"), fact.values().texts());
  }

  @Test
  void missesTheVersionFunction() throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    x.ask("", "", "x_release", "x_init");
    x.assertFact(State.UNUSABLE, "libx.so.1 does not export x_release");
  }

  @Test
  void asksForNoSymbol() throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    x.ask("", "", "");
    x.assertFact(State.PRESENT, "libx.so.1 is there");
    x.ask("", ">=1", "");
    x.assertFact(State.PRESENT, "libx.so.1 is there; the version is inferred from its name only");
  }

  @Test
  void tellsTheNameThatTheFileGivesItself() throws IOException {
    x.library("/usr/lib/libx.so.1", "libother.so.9");
    assertEquals("libother.so.9", x.probe().values().texts().get("soname"));
    x.library("/usr/lib/libx.so.1", "");
    assertEquals("libx.so.1", x.probe().values().texts().get("soname"));
    x.library("/usr/lib/libx.so.1", "/build/somebody/libx.so.1");
    assertEquals("libx.so.1", x.probe().values().texts().get("soname"));
  }

  @Test
  void prefersTheFirstName() throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    x.library("/usr/lib/libx.so.2", "libx.so.2");
    assertEquals("libx.so.2", x.probe().values().texts().get("soname"));
  }

  @Test
  void evidenceCommandsNoTerminal() throws IOException {
    x.pc("/usr/lib/pkgconfig/x.pc", "1", "/\33[2J\u202e");
    x.ask("x", "", "", "x_init");
    Fact fact = x.probe();
    x.assertEvidence(fact, "no libx.so.1 in x.pc: /?[2J?; default: ");
    assertFalse(fact.evidence().toString().contains("\33"));
  }

  @Test
  void aRequestForNothingIsUnknown() {
    x.request = LibraryFixture.request("x", "", "", "", List.of(), List.of());
    x.assertFact(
        State.UNKNOWN,
        "it has no sonames, so there is nothing to look for; name some, such as"
            + " libsodium.so.23");
  }

  @Test
  void requestsAreEqualByTheQuestion() {
    List<String> symbols = new ArrayList<>(List.of("x_init"));
    LibraryRequest one =
        LibraryFixture.request(
            "x", "", "", "x_version", List.of("libx.so.2", "libx.so.1"), symbols);
    symbols.clear();
    assertEquals(x.request, one);
    x.ask("", "", "", "x_init");
    assertFalse(one.equals(x.request));
  }

  @Test
  void theQuestionNamesNoDirectory() {
    x.request = LibraryFixture.request("x", "", "", "", List.of("/home/me/libx.so.1"), List.of());
    assertEquals("Is there a library named libx.so.1?", x.probe().query().words());
    assertEquals(State.ABSENT, x.probe().state());
    x.assertNoPath(x.probe());
  }
}
