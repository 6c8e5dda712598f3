package dev.autocfg.inspect.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.autocfg.State;
import dev.autocfg.inspect.fact.Fact;
import dev.autocfg.inspect.query.VersionHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sources of a file's version, and what is not one. */
class LibraryVersionTest {
  @TempDir Path root;
  private LibraryFixture x;

  @BeforeEach
  void create() {
    x = new LibraryFixture(root);
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
    x.library("/opt/x/lib/libx.so.1", "libx.so.1");
    x.link("/opt/x/lib/libx.so", "libx.so.1");
    x.pc("/usr/lib/pkgconfig/x.pc", version, "/opt/x/lib");
    x.ask("x", range, "x_version", "x_init");
    Fact fact = x.assertFact(state, reason);
    assertEquals(
        Map.of("soname", "libx.so.1", "version", version, "versionSource", "x.pc"),
        fact.values().texts());
  }

  @Test
  void searchesTheDirectoriesOfThePackageFirst() throws IOException {
    x.library("/usr/lib/libx.so.1", "libfar.so.1");
    x.library("/opt/x/lib/libx.so.1", "libnear.so.1");
    assertEquals("libfar.so.1", x.probe().values().texts().get("soname"));
    x.pc("/usr/lib/pkgconfig/x.pc", "1.0", "/opt/x/lib");
    x.ask("x", "", "", "x_init");
    assertEquals(
        Map.of("soname", "libnear.so.1", "version", "1.0", "versionSource", "x.pc"),
        x.probe().values().texts());
  }

  @Test
  void doesNotTrustThePackageForAFileFromElsewhere() throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    x.pc("/usr/lib/pkgconfig/x.pc", "1.0.11", "/opt/x/lib");
    x.ask("x", ">=1.0.12", "x_version", "x_init");
    Fact fact =
        x.assertFact(
            State.PRESENT,
            "libx.so.1 exports every symbol asked for; its version is checked at run time");
    assertFalse(fact.values().texts().containsKey("version"));
    x.assertEvidence(fact, "is not used: " + x.at("/usr/lib/libx.so.1") + " is not in its library");
    x.pc("/usr/lib/pkgconfig/x.pc", "1.0.11", "/usr/lib");
    x.assertFact(State.UNUSABLE, "version 1.0.11 is outside >=1.0.12");
  }

  @Test
  void doesNotTrustThePackageForAnotherSonameBesideIt() throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    x.library("/usr/lib/libx.so.2", "libx.so.2");
    x.pc("/usr/lib/pkgconfig/x.pc", "1.5", "/usr/lib");
    x.ask("x", "", "", "x_init");
    x.link("/usr/lib/libx.so", "libx.so.1");
    Fact fact = x.probe();
    assertEquals(Map.of("soname", "libx.so.2"), fact.values().texts());
    x.assertEvidence(fact, "/usr/lib/libx.so is a different file from ");
    Files.delete(x.at("/usr/lib/libx.so"));
    x.link("/usr/lib/libx.so", "libx.so.2");
    assertEquals(
        Map.of("soname", "libx.so.2", "version", "1.5", "versionSource", "x.pc"),
        x.probe().values().texts());
  }

  @ParameterizedTest
  @CsvSource({"''", "/etc/passwd", "$(id)", "'\"1.0\"'", "~"})
  void publishesNoStrangeVersion(String version) throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    x.pc("/usr/lib/pkgconfig/x.pc", version, "/usr/lib");
    x.ask("x", ">=1", "", "x_init");
    Fact fact = x.probe();
    assertEquals(State.PRESENT, fact.state());
    assertFalse(fact.values().texts().containsKey("version"));
    x.assertEvidence(fact, "is not used: it is not a valid version");
  }

  @ParameterizedTest(name = "libx.so.1 means {0}, asked for {1}: {2}")
  @CsvSource({
    "1.0..1.5, >=1.2, PRESENT, 'libx.so.1, version 1.0..1.5, exports every symbol asked for;"
        + " the version is inferred from its name only'",
    "1.0..1.5, >=1.6, UNUSABLE, 'libx.so.1 has version 1.0..1.5, which is outside >=1.6'",
    "1.0.., <1, UNUSABLE, 'libx.so.1 has version 1.0.., which is outside <1'",
    "1.0.., <2, PRESENT, 'libx.so.1, version 1.0.., exports every symbol asked for; the version"
        + " is inferred from its name only'",
    "..1.5, '', PRESENT, 'libx.so.1, version ..1.5, exports every symbol asked for'",
    "1.4, >=1.4, PRESENT, 'libx.so.1, version 1.4, exports every symbol asked for'",
    "1.4, >1.4, UNUSABLE, 'version 1.4 is outside >1.4'",
  })
  void theSonameTellsTheVersion(String versions, String range, State state, String reason)
      throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    List<String> rows = List.of("libx.so.2 = 9", "libx.so.[0-1] = " + versions);
    x.askWith(rows, "", range);
    Fact fact = x.assertFact(state, reason);
    boolean isOne = versions.equals("1.4");
    assertEquals(isOne ? "1.4" : null, fact.values().texts().get("version"));
    assertEquals(isOne ? "soname" : null, fact.values().texts().get("versionSource"));
  }

  @Test
  void aHeaderTellsTheVersionOfTheFilesBelowItsPrefix() throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    x.askWith(List.of("libx.so.1 = 7"), "x/v.h#X_VERSION", ">=1.2");
    assertEquals("soname", x.probe().values().texts().get("versionSource"));
    x.write("/usr/local/include/x/v.h", "#define X_VERSION \"1.0\"\n");
    x.assertEvidence(x.probe(), "libx.so.1 is not below the same prefix");
    assertEquals("7", x.probe().values().texts().get("version"));
    Files.delete(x.at("/usr/local/include/x/v.h"));
    x.write("/usr/include/x/v.h", "#define X_VERSION \"1.2.3\"\n");
    Fact fact =
        x.assertFact(State.PRESENT, "libx.so.1, version 1.2.3, exports every symbol asked for");
    assertEquals(
        Map.of("soname", "libx.so.1", "version", "1.2.3", "versionSource", "x/v.h"),
        fact.values().texts());
    x.assertEvidence(fact, "no x/v.h in ");
    x.write("/usr/include/x/v.h", "#define X_VERSION \"1.1\"\n");
    x.assertFact(State.UNUSABLE, "version 1.1 is outside >=1.2");
  }

  @Test
  void aHeaderDoesNotSpeakForAnotherSonameBesideIt() throws IOException {
    x.library("/usr/lib/libx.so.1", "libx.so.1");
    x.library("/usr/lib/libx.so.2", "libx.so.2");
    x.write("/usr/include/x.h", "#define X_VERSION \"1.2.3\"\n");
    x.link("/usr/lib/libx.so", "libx.so.1");
    x.askWith(List.of(), "x.h#X_VERSION", "");
    assertEquals(Map.of("soname", "libx.so.2"), x.probe().values().texts());
    Files.delete(x.at("/usr/lib/libx.so.2"));
    assertEquals("1.2.3", x.probe().values().texts().get("version"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'#define X_V \"1.0\"', 1.0",
    "'  #  define X_V 3 /* three */', 3",
    "'#define X_V \"1.0\" // one', 1.0",
    "'#define X_V \"1.0\"%#define X_V \"1.0\"', 1.0",
    "'#define X_V \"1.0\"%#define X_V \"2.0\"', ''",
    "'/* #define X_V \"9\"%#define X_V \"8\" */%#define X_V \"1.0\"', 1.0",
    "'// #define X_V \"1.0\"', ''",
    "'#define X_VE \"1.0\"', ''",
    "'#define X_V STR(1)', ''",
    "'#define X_V(a) 1', ''",
    "'#define X_V', ''",
    "'#define X_V 0x10a', ''",
    "'#define X_V 3UL', ''",
    "'#define X_V 1.10.3', 1.10.3",
    "'#define X_V%\"1.0\"', ''",
  })
  void aHeaderIsReadAsText(String text, String version) {
    VersionHeader macro = VersionHeader.parse("a/b.h#X_V").orElseThrow();
    assertEquals(version, macro.valueIn(text.replace('%', '\n')).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "a.h#V, true",
    "a-b/c+d/e.hpp#_V1, true",
    "a.h, false",
    "#V, false",
    "/a.h#V, false",
    "../a.h#V, false",
    "a/../b.h#V, false",
    "a.h#1V, false",
    "a b.h#V, false",
  })
  void aHeaderIsNamedByItsPathAndMacro(String text, boolean good) {
    assertEquals(good, VersionHeader.parse(text).isPresent());
  }
}
