package dev.autocfg.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.Platform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {

  @ParameterizedTest(name = "{0} and {1} = {2}, or = {3}")
  @CsvSource({
    "YES,     YES,     YES,     YES",
    "YES,     NO,      NO,      YES",
    "YES,     UNKNOWN, UNKNOWN, YES",
    "NO,      YES,     NO,      YES",
    "NO,      NO,      NO,      NO",
    "NO,      UNKNOWN, NO,      UNKNOWN",
    "UNKNOWN, YES,     UNKNOWN, YES",
    "UNKNOWN, NO,      NO,      UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
  })
  void joinsAsKleeneDoes(
      Verdict.Truth a, Verdict.Truth b, Verdict.Truth both, Verdict.Truth either) {
    assertEquals(both, When.all(of(a), of(b)).ask().truth());
    assertEquals(either, When.any(of(a), of(b)).ask().truth());
  }

  @ParameterizedTest(name = "not {0} = {1}")
  @CsvSource({"YES, NO", "NO, YES", "UNKNOWN, UNKNOWN"})
  void negates(Verdict.Truth part, Verdict.Truth negated) {
    assertEquals(negated, When.not(of(part)).ask().truth());
  }

  @Test
  void undecidedStaysUnknownUnderEveryNegation() {
    When undecided = When.undecided("the compiler was not asked");
    assertEquals(
        Verdict.unknown("the build could not decide: the compiler was not asked"), undecided.ask());
    assertEquals(
        Verdict.unknown("not wanted: the build could not decide: the compiler was not asked"),
        When.not(undecided).ask());
    assertEquals(Verdict.Truth.UNKNOWN, When.not(When.not(undecided)).ask().truth());
  }

  @Test
  void reasonNamesOnlyWhatStandsInTheWay() {
    When yes = of(Verdict.Truth.YES);
    When no = of(Verdict.Truth.NO);
    When unknown = of(Verdict.Truth.UNKNOWN);
    assertEquals("part is YES; part is YES", When.all(yes, yes).ask().reason());
    assertEquals("part is NO", When.all(yes, unknown, no).ask().reason());
    assertEquals("part is UNKNOWN", When.all(yes, unknown).ask().reason());
    assertEquals("part is NO; part is UNKNOWN", When.any(no, unknown).ask().reason());
    assertEquals("part is YES", When.any(no, yes).ask().reason());
  }

  @Test
  void nothingIsNeitherAllNorAny() {
    assertThrows(IllegalArgumentException.class, When::all);
    assertThrows(IllegalArgumentException.class, When::any);
  }

  @Test
  void alwaysHolds() {
    assertEquals(Verdict.of(true, "no condition"), When.always().ask());
  }

  @Test
  void knowsTheOperatingSystemUnderEachOfItsNames() {
    String here = Platform.current().os();
    assertEquals(Verdict.of(true, "os == " + here + ": it is " + here), When.os("==", here).ask());
    assertEquals(Verdict.Truth.NO, When.os("!=", here).ask().truth());
    assertEquals(Verdict.of(false, "os == plan9: it is " + here), When.os("==", "plan9").ask());
    assertEquals(Verdict.Truth.YES, When.os("!=", "plan9").ask().truth());
    assertEquals(When.os("==", "macos").ask().truth(), When.os("==", "Darwin").ask().truth());
    assertEquals(
        When.os("==", here).ask().truth(),
        When.os("==", System.getProperty("os.name")).ask().truth());
  }

  @Test
  void knowsTheArchitectureUnderEachOfItsNames() {
    String here = Platform.current().arch();
    assertEquals(Verdict.Truth.YES, When.arch("==", here).ask().truth());
    assertEquals(Verdict.Truth.YES, When.arch("==", System.getProperty("os.arch")).ask().truth());
    assertEquals(Verdict.of(false, "arch == pdp11: it is " + here), When.arch("==", "pdp11").ask());
  }

  @ParameterizedTest(name = "1.0.18 {0} {1}: {2}")
  @CsvSource({
    ">=, 1.0.18, YES", ">=, 1.0.19, NO",
    ">,  1.0.9,  YES", ">,  1.0.18, NO",
    "<=, 1.0.18, YES", "<=, 1.0.9,  NO",
    "<,  1.0.19, YES", "<,  1.0.18, NO",
    "==, 1.0.18, YES", "==, 1.0.1,  NO",
    "!=, 1.0.1,  YES", "!=, 1.0.18, NO",
  })
  void comparesTheReportedVersion(String operator, String version, Verdict.Truth truth) {
    NativeLibrary library = Libraries.present();
    library.reportVersion("1.0.18");
    assertEquals(
        new Verdict(truth, "autocfgpresent.version " + operator + " " + version + ": it is 1.0.18"),
        When.version(library, operator, version).ask());
  }

  @Test
  void versionIsUnknownWhereNoneIsReportedAndNoWhereThereIsNoLibrary() {
    assertEquals(
        Verdict.unknown("autocfgpresent.version >= 1: it reports no version"),
        When.version(Libraries.present(), ">=", "1").ask());
    assertEquals(
        Verdict.of(false, "it is not here"),
        When.version(Libraries.brieflyAbsent(), ">=", "1").ask());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "=>", "", "~"})
  void refusesAnOperatorThatDoesNotExist(String operator) {
    NativeLibrary library = Libraries.absent();
    assertThrows(IllegalArgumentException.class, () -> When.version(library, operator, "1"));
    assertThrows(IllegalArgumentException.class, () -> When.os(operator, "linux"));
  }

  @Test
  void symbolIsYesNoOrNotAskedFor() {
    NativeLibrary library = Libraries.present();
    library.reportSymbol("there", true);
    library.reportSymbol("missing", false);
    assertEquals(
        Verdict.of(true, "autocfgpresent exports there"), When.symbol(library, "there").ask());
    assertEquals(
        Verdict.of(false, "autocfgpresent does not export missing"),
        When.symbol(library, "missing").ask());
    assertEquals(
        Verdict.unknown("autocfgpresent was not asked for other"),
        When.symbol(library, "other").ask());
    assertEquals(
        Verdict.of(false, "it is not here"), When.symbol(Libraries.brieflyAbsent(), "there").ask());
  }

  @Test
  void libraryHoldsWhereItIsUsable() {
    Verdict yes = When.library(Libraries.present()).ask();
    assertEquals(Verdict.of(true, "autocfgpresent at " + Libraries.libc()), yes);
    Verdict no = When.library(Libraries.absent()).ask();
    assertEquals(Verdict.Truth.NO, no.truth());
    assertTrue(no.reason().startsWith("no usable file of autocfgabsent was found"), no::reason);
  }

  @Test
  void needsTheLibrariesItAsksForButNotTheUnwanted() {
    NativeLibrary library = Libraries.absent();
    NativeDependency other = Libraries.brieflyAbsent();
    When needy = When.all(When.always(), When.any(When.library(library), When.symbol(other, "x")));
    assertEquals(List.of(library, other), needy.needs());
    assertEquals(List.of(library), When.version(library, "<", "2").needs());
    assertEquals(List.of(), When.not(When.library(library)).needs());
    assertEquals(List.of(), When.undecided("why").needs());
  }

  private static When of(Verdict.Truth truth) {
    return new When() {
      @Override
      Verdict ask() {
        return new Verdict(truth, "part is " + truth);
      }
    };
  }
}
