package dev.autocfg.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NativeLibraryTest {
  private static final String REMEDY =
      "; install one that fits, or name its file with -Dautocfg.autocfgpresent=<absolute path>";

  @TempDir Path directory;

  @Test
  void isFoundByItsSoname() {
    NativeLibrary library = Libraries.present();
    String path = Libraries.libc().toString();
    assertEquals(new Availability(true, "autocfgpresent at " + path), library.availability());
    assertEquals(path, library.path());
    assertFalse(library.required());
    assertEquals("default", library.policyOrigin());
  }

  @Test
  void saysWhereItWasLookedForAndWhatToDo() {
    NativeLibrary library = Libraries.absent();
    Availability availability = library.availability();
    assertFalse(availability.available());
    String reason = availability.reason();
    assertTrue(
        reason.startsWith(
            "no usable file of autocfgabsent was found; looked for libautocfgabsent.so.0: "),
        reason);
    assertTrue(reason.contains("no libautocfgabsent.so.0 in "), reason);
    assertTrue(
        reason.endsWith(
            "; install it, or name its file with -Dautocfg.autocfgabsent=<absolute path>"),
        reason);
    assertEquals(reason, unavailable(library::path));
  }

  @Test
  void isNotLookedForWhereItIsOff() {
    try (Setting off = Setting.of(Libraries.PRESENT, "off")) {
      NativeLibrary library = Libraries.present();
      assertEquals(
          "autocfgpresent is off (system property " + off.key() + ")", unavailable(library::path));
      assertTrue(library.barred());
      assertFalse(library.required());
    }
    assertFalse(Libraries.present().barred());
  }

  @Test
  void isRequiredByTheUser() {
    try (Setting require = Setting.of(Libraries.PRESENT, "require")) {
      NativeLibrary library = Libraries.present();
      assertTrue(library.required());
      assertEquals("system property " + require.key(), library.policyOrigin());
      assertTrue(library.availability().available());
    }
  }

  @Test
  void badPolicyIsTheReasonAndNeverPassedOver() {
    try (Setting bad = Setting.of(Libraries.PRESENT, "lib/x.so")) {
      NativeLibrary library = Libraries.present();
      assertEquals(
          "[BadPolicy] system property "
              + bad.key()
              + " says \"lib/x.so\"; allowed are auto, require, off, or the absolute path of the"
              + " library's file",
          library.availability().reason());
      assertTrue(library.barred());
      assertTrue(library.required());
    }
  }

  @Test
  void pathIsTheOnlyPlaceAndImpliesRequire() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link.so"), Libraries.libc());
    try (Setting path = Setting.of(Libraries.ABSENT, link.toString())) {
      NativeLibrary library = Libraries.absent();
      assertEquals(new Availability(true, "autocfgabsent at " + link), library.availability());
      assertTrue(library.required());
      assertEquals("system property " + path.key(), library.policyOrigin());
    } finally {
      Files.delete(link); // JUnit warns about links that lead out of the directory.
    }
  }

  @Test
  void pathWithoutAFileIsRefusedInTheNameOfTheSetting() {
    Path missing = directory.resolve("none.so");
    try (Setting path = Setting.of(Libraries.PRESENT, missing.toString())) {
      assertEquals(
          new Availability(
              false,
              "system property "
                  + path.key()
                  + " names a file that cannot be used: "
                  + missing
                  + " does not exist; correct the path, or remove the setting"),
          Libraries.present().availability());
    }
  }

  @Test
  void danglingLinkAndDirectoryAreRefusedToo() throws IOException {
    Libraries.libc();
    Path dangling =
        Files.createSymbolicLink(directory.resolve("link.so"), directory.resolve("none.so"));
    try (Setting path = Setting.of(Libraries.PRESENT, dangling.toString())) {
      String reason = Libraries.present().availability().reason();
      assertTrue(reason.contains(path.key() + " names a file that cannot be used"), reason);
    }
    try (Setting path = Setting.of(Libraries.PRESENT, directory.toString())) {
      String reason = Libraries.present().availability().reason();
      assertTrue(reason.contains(path.key() + " names a file that cannot be used"), reason);
      assertTrue(reason.contains(" is a directory; correct the path"), reason);
    }
  }

  @Test
  void twoDescriptionsOfOneNameShareThePolicy() {
    try (Setting off = Setting.of(Libraries.PRESENT, "off")) {
      NativeLibrary one = Libraries.describePresent().symbols("abs").build();
      NativeLibrary two = Libraries.describePresent().sonames("libautocfgother.so.9").build();
      assertTrue(off.key().endsWith(one.library()) && one.library().equals(two.library()));
      assertEquals(one.availability(), two.availability());
    }
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "1.0.18, >=1.0.12",
    "1.0.12, '>=1.0.12, <2'",
    "unusual-1, ''",
  })
  void acceptsAVersionInRange(String version, String range) {
    NativeLibrary library = describe(range);
    assertDoesNotThrow(() -> library.reportVersion(version));
    assertEquals(Optional.of(version), library.version());
    assertEquals("autocfgpresent " + version + " at " + Libraries.libc(), library.summary());
  }

  @ParameterizedTest(name = "{0} is version {1}")
  @CsvSource({
    "1.0.18-1+deb12u1, 1.0.18-1+deb12u1",
    "libcurl/7.88.1 OpenSSL/3.0.11 zlib/1.2.13 (+libidn2/2.3.3), 7.88.1",
    "libxml2 2.9.14, 2.9.14",
    "'1.0.8, 13-Jul-2019', 1.0.8",
    "v1.2, 1.2",
    "' 1.2 ', 1.2",
    "LibreSSL(3.9.2), 3.9.2",
  })
  void findsTheVersionInALongerText(String text, String version) {
    NativeLibrary library = describe("==" + version);
    library.reportVersion(text);
    assertEquals(Optional.of(version), library.version());
  }

  @ParameterizedTest(name = "{0} not in {1}")
  @CsvSource({"1.0.11, >=1.0.12", "2.0, '>=1.0.12, <2'"})
  void refusesAVersionOutOfRange(String version, String range) {
    NativeLibrary library = describe(range);
    assertEquals(
        "autocfgpresent at "
            + Libraries.libc()
            + " is version "
            + version
            + ", but "
            + range
            + " is needed"
            + REMEDY,
        unavailable(() -> library.reportVersion(version)));
    assertEquals(Optional.empty(), library.version());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\n"})
  void refusesNoVersion(String version) {
    NativeLibrary library = describe("");
    assertEquals(
        "autocfgpresent at "
            + Libraries.libc()
            + " tells no version: its version function returned nothing"
            + REMEDY,
        unavailable(() -> library.reportVersion(version)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "1.0\n[forged] line", "\0331.0", "¿?", "v"})
  void refusesWhatIsNoVersion(String version) {
    String reason = unavailable(() -> describe(">=1").reportVersion(version));
    assertTrue(reason.contains(" tells a version that is none, \""), reason);
    assertTrue(reason.chars().noneMatch(Character::isISOControl), reason);
  }

  @Test
  void refusesTextWithoutAnEndAndQuotesItsStart() {
    String reason = unavailable(() -> describe("").reportVersion("1".repeat(100_000)));
    assertTrue(reason.contains("none, \"" + "1".repeat(40) + "…\""), reason);
    assertDoesNotThrow(() -> describe("").reportVersion("1".repeat(256)));
  }

  @Test
  void allRequiredSymbolsHaveToBeThere() {
    NativeLibrary library =
        Libraries.describePresent().symbols("a", "b", "c").optionalSymbols("d").build();
    assertEquals(List.of("a", "b", "c", "d"), library.symbols());
    library.reportSymbol("a", true);
    library.reportSymbol("b", false);
    library.reportSymbol("d", false);
    assertEquals(
        "autocfgpresent at " + Libraries.libc() + " does not export b, c" + REMEDY,
        unavailable(library::checkSymbols));
    library.reportSymbol("b", true);
    library.reportSymbol("c", true);
    assertDoesNotThrow(library::checkSymbols);
    assertTrue(library.exports("a") && !library.exports("d"));
    assertTrue(library.wasAskedFor("d") && !library.wasAskedFor("e"));
  }

  private static NativeLibrary describe(String range) {
    Libraries.libc();
    return Libraries.describePresent().versions(range).build();
  }

  private static String unavailable(Executable call) {
    return assertThrows(NativeUnavailableException.class, call).getMessage();
  }
}
