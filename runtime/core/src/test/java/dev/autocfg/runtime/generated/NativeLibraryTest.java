package dev.autocfg.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.Truth;
import dev.autocfg.runtime.Availability;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NativeLibraryTest {
  private static final String REMEDY =
      "; install one that fits, or name its file with -Dautocfg.autocfgpresent=<absolute path>";

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  @TempDir Path directory;

  @Test
  void isFoundByItsSoname() {
    NativeLibrary library = Libraries.present();
    String path = Libraries.libc().toString();
    assertEquals(new Availability(true, "autocfgpresent at " + path), library.availability());
    assertFalse(LibraryPolicy.of(Libraries.PRESENT).demands());
    assertEquals("default", LibraryPolicy.of(Libraries.PRESENT).origin());
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
    assertEquals(reason, EchoOpener.exporting().library(describeAbsent()).availability().reason());
  }

  @Test
  void isNotLookedForWhereItIsOff() {
    try (PropertyOverride off = PropertyOverride.of(Libraries.PRESENT, "off")) {
      NativeLibrary library = Libraries.present();
      assertEquals(
          "autocfgpresent is off (system property " + off.key() + ")",
          library.availability().reason());
      assertTrue(LibraryPolicy.of(Libraries.PRESENT).barred());
      assertFalse(LibraryPolicy.of(Libraries.PRESENT).demands());
    }
    assertFalse(LibraryPolicy.of(Libraries.PRESENT).barred());
  }

  @Test
  void isRequiredByTheUser() {
    try (PropertyOverride require = PropertyOverride.of(Libraries.PRESENT, "require")) {
      NativeLibrary library = Libraries.present();
      assertTrue(LibraryPolicy.of(library.library()).demands());
      assertEquals(
          "system property " + require.key(), LibraryPolicy.of(library.library()).origin());
      assertTrue(library.availability().available());
    }
  }

  @Test
  void badPolicyIsTheReasonAndNeverPassedOver() {
    try (PropertyOverride bad = PropertyOverride.of(Libraries.PRESENT, "lib/x.so")) {
      NativeLibrary library = Libraries.present();
      assertEquals(
          "[BadPolicy] system property "
              + bad.key()
              + " says \"lib/x.so\"; allowed are auto, require, off, or the absolute path of the"
              + " library's file",
          library.availability().reason());
      assertTrue(LibraryPolicy.of(Libraries.PRESENT).barred());
      assertTrue(LibraryPolicy.of(Libraries.PRESENT).demands());
    }
  }

  @Test
  void pathIsTheOnlyPlaceAndImpliesRequire() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link.so"), Libraries.libc());
    try (PropertyOverride path = PropertyOverride.of(Libraries.ABSENT, link.toString())) {
      NativeLibrary library = Libraries.absent();
      assertEquals(new Availability(true, "autocfgabsent at " + link), library.availability());
      assertTrue(LibraryPolicy.of(Libraries.ABSENT).demands());
      assertEquals("system property " + path.key(), LibraryPolicy.of(Libraries.ABSENT).origin());
    } finally {
      Files.delete(link); // JUnit warns about links that lead out of the directory.
    }
  }

  @Test
  void pathWithoutAFileIsRefusedInTheNameOfTheSetting() {
    Path missing = directory.resolve("none.so");
    try (PropertyOverride path = PropertyOverride.of(Libraries.PRESENT, missing.toString())) {
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
    try (PropertyOverride path = PropertyOverride.of(Libraries.PRESENT, dangling.toString())) {
      String reason = Libraries.present().availability().reason();
      assertTrue(reason.contains(path.key() + " names a file that cannot be used"), reason);
    }
    try (PropertyOverride path = PropertyOverride.of(Libraries.PRESENT, directory.toString())) {
      String reason = Libraries.present().availability().reason();
      assertTrue(reason.contains(path.key() + " names a file that cannot be used"), reason);
      assertTrue(reason.contains(" is a directory; correct the path"), reason);
    }
  }

  @Test
  void twoDescriptionsOfOneNameShareThePolicy() {
    try (PropertyOverride off = PropertyOverride.of(Libraries.PRESENT, "off")) {
      NativeLibrary one = Libraries.describePresent().symbols("abs").neverOpened(LOOKUP);
      NativeLibrary two =
          Libraries.describePresent().sonames("libautocfgother.so.9").neverOpened(LOOKUP);
      assertTrue(off.key().endsWith(one.library()) && one.library().equals(two.library()));
      assertEquals(one.availability(), two.availability());
    }
  }

  @Test
  void equalDescriptionsOfOneModuleShareTheLibrary() {
    Module module = getClass().getModule();
    LibraryDescription one = Libraries.describePresent().symbols("a").description();
    LibraryDescription equal = Libraries.describePresent().symbols("a").description();
    LibraryDescription other = Libraries.describePresent().symbols("b").description();
    SharedLibrary shared = SharedLibrary.of(module, one);
    assertSame(shared, SharedLibrary.of(module, equal));
    assertNotSame(shared, SharedLibrary.of(module, other));
    assertNotSame(shared, SharedLibrary.of(Object.class.getModule(), equal));
    try (PropertyOverride require = PropertyOverride.of(Libraries.PRESENT, "require")) {
      assertNotSame(shared, SharedLibrary.of(module, equal), require::key);
    }
  }

  @Test
  void describingOpensNothingAndAskingOpensOnce() {
    Libraries.libc();
    EchoOpener opener = EchoOpener.reporting("1.2", "a");
    SharedLibrary shared = EchoOpener.shared(Libraries.describePresent().symbols("a"));
    NativeLibrary one = opener.library(shared);
    NativeLibrary two = opener.library(shared);
    assertEquals(0, opener.opened.get());
    assertEquals(one.availability(), two.availability());
    assertEquals(Truth.TRUE, two.exports("a"));
    assertEquals(Optional.of("1.2"), two.version());
    assertEquals(1, opener.opened.get());
  }

  @Test
  void failureToOpenIsAValueWithItsCause() {
    Libraries.libc();
    EchoOpener opener = EchoOpener.exporting();
    IllegalArgumentException cause = new IllegalArgumentException("Cannot open library");
    opener.opening =
        () -> {
          throw cause;
        };
    NativeLibrary library = opener.library(Libraries.describePresent());
    for (int ask = 0; ask < 2; ask++) {
      assertEquals(
          "autocfgpresent at "
              + Libraries.libc()
              + " could not be opened: java.lang.IllegalArgumentException: Cannot open library",
          library.availability().reason());
      assertSame(cause, library.outcome().cause());
    }
    assertEquals(1, opener.opened.get());
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "1.0.18, >=1.0.12",
    "1.0.12, '>=1.0.12, <2'",
    "unusual-1, ''",
  })
  void acceptsAVersionInRange(String version, String range) {
    NativeLibrary library = reporting(version, range);
    assertEquals(
        new Availability(true, "autocfgpresent " + version + " at " + Libraries.libc()),
        library.availability());
    assertEquals(Optional.of(version), library.version());
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
    assertEquals(Optional.of(version), reporting(text, "==" + version).version());
  }

  @ParameterizedTest(name = "{0} not in {1}")
  @CsvSource({"1.0.11, >=1.0.12", "2.0, '>=1.0.12, <2'"})
  void refusesAVersionOutOfRange(String version, String range) {
    NativeLibrary library = reporting(version, range);
    assertEquals(
        "autocfgpresent at "
            + Libraries.libc()
            + " is version "
            + version
            + ", but "
            + range
            + " is needed"
            + REMEDY,
        refusal(library));
    assertEquals(Optional.empty(), library.version());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\n"})
  void refusesNoVersion(String version) {
    assertEquals(
        "autocfgpresent at "
            + Libraries.libc()
            + " reports no version: its version function returned nothing"
            + REMEDY,
        refusal(reporting(version, "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "1.0\n[forged] line", "\0331.0", "¿?", "v"})
  void refusesWhatIsNotAVersion(String version) {
    String reason = refusal(reporting(version, ">=1"));
    assertTrue(reason.contains(" reports \""), reason);
    assertTrue(reason.endsWith("\", which is not a version" + REMEDY), reason);
    assertTrue(reason.chars().noneMatch(Character::isISOControl), reason);
  }

  @Test
  void refusesTextWithoutAnEndAndQuotesItsStart() {
    String reason = refusal(reporting("1".repeat(100_000), ""));
    assertTrue(
        reason.contains(" reports \"" + "1".repeat(40) + "…\", which is not a version"), reason);
    assertTrue(reporting("1".repeat(256), "").availability().available());
  }

  @Test
  void allRequiredSymbolsHaveToBeThere() {
    Libraries.libc();
    NativeLibrary.Builder description =
        Libraries.describePresent().symbols("a", "b", "c").versionFunction("v");
    assertEquals(
        "autocfgpresent at " + Libraries.libc() + " does not export b, c, v" + REMEDY,
        refusal(EchoOpener.exporting("a").library(description)));
    NativeLibrary whole = EchoOpener.exporting("a", "b", "c", "v").library(description);
    assertTrue(whole.availability().available(), whole.availability()::reason);
    assertEquals(Truth.TRUE, whole.exports("a"));
    assertEquals(Truth.FALSE, whole.exports("d"));
    assertEquals(Truth.OPEN, Libraries.present().exports("d"));
  }

  private static NativeLibrary.Builder describeAbsent() {
    return NativeLibrary.named(Libraries.ABSENT).sonames("libautocfgabsent.so.0");
  }

  private static NativeLibrary reporting(String version, String range) {
    Libraries.libc();
    return EchoOpener.reporting(version).library(Libraries.describePresent().versions(range));
  }

  private static String refusal(NativeLibrary library) {
    assertFalse(library.availability().available());
    return library.availability().reason();
  }
}
