package dev.autocfg.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.Platform;
import dev.autocfg.internal.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RequirementTest {

  @ParameterizedTest(name = "{0} and {1} = {2}, or = {3}")
  @CsvSource({
    "TRUE,     TRUE,     TRUE,     TRUE",
    "TRUE,     FALSE,      FALSE,      TRUE",
    "TRUE,     OPEN, OPEN, TRUE",
    "FALSE,      TRUE,     FALSE,      TRUE",
    "FALSE,      FALSE,      FALSE,      FALSE",
    "FALSE,      OPEN, FALSE,      OPEN",
    "OPEN, TRUE,     OPEN, TRUE",
    "OPEN, FALSE,      FALSE,      OPEN",
    "OPEN, OPEN, OPEN, OPEN",
  })
  void joinsAsKleeneDoes(Truth a, Truth b, Truth both, Truth either) {
    assertEquals(both, Requirement.all(of(a), of(b)).ask().truth());
    assertEquals(either, Requirement.any(of(a), of(b)).ask().truth());
  }

  @ParameterizedTest(name = "not {0} = {1}")
  @CsvSource({"TRUE, FALSE", "FALSE, TRUE", "OPEN, OPEN"})
  void negates(Truth part, Truth negated) {
    assertEquals(negated, Requirement.not(of(part)).ask().truth());
  }

  @Test
  void undecidedStaysUnknownUnderEveryNegation() {
    Requirement undecided = Requirement.undecided("the compiler was not asked");
    assertEquals(
        RequirementAnswer.unknown("the build could not decide: the compiler was not asked"),
        undecided.ask());
    assertEquals(
        RequirementAnswer.unknown(
            "not wanted: the build could not decide: the compiler was not asked"),
        Requirement.not(undecided).ask());
    assertEquals(Truth.OPEN, Requirement.not(Requirement.not(undecided)).ask().truth());
  }

  @Test
  void reasonNamesOnlyWhatStandsInTheWay() {
    Requirement yes = of(Truth.TRUE);
    Requirement also = of(Truth.TRUE, "also TRUE");
    Requirement no = of(Truth.FALSE);
    Requirement unknown = of(Truth.OPEN);
    assertEquals("part is TRUE; also TRUE", Requirement.all(yes, also).ask().reason());
    assertEquals("part is FALSE", Requirement.all(yes, unknown, no).ask().reason());
    assertEquals("part is OPEN", Requirement.all(yes, unknown).ask().reason());
    assertEquals("part is FALSE; part is OPEN", Requirement.any(no, unknown).ask().reason());
    assertEquals("part is TRUE", Requirement.any(no, yes).ask().reason());
  }

  @Test
  void nothingIsNeitherAllNorAny() {
    assertThrows(IllegalArgumentException.class, Requirement::all);
    assertThrows(IllegalArgumentException.class, Requirement::any);
  }

  @Test
  void alwaysHolds() {
    assertEquals(RequirementAnswer.of(true, "no condition"), Requirement.none().ask());
  }

  @Test
  void knowsTheOperatingSystemUnderEachOfItsNames() {
    String here = Platform.current().os();
    assertEquals(
        RequirementAnswer.of(true, "os == " + here + ": it is " + here),
        Requirement.os(Operator.EQUAL, here).ask());
    assertEquals(Truth.FALSE, Requirement.os(Operator.NOT_EQUAL, here).ask().truth());
    assertEquals(
        RequirementAnswer.of(false, "os == plan9: it is " + here),
        Requirement.os(Operator.EQUAL, "plan9").ask());
    assertEquals(Truth.TRUE, Requirement.os(Operator.NOT_EQUAL, "plan9").ask().truth());
    assertEquals(
        Requirement.os(Operator.EQUAL, "macos").ask().truth(),
        Requirement.os(Operator.EQUAL, "Darwin").ask().truth());
    assertEquals(
        Requirement.os(Operator.EQUAL, here).ask().truth(),
        Requirement.os(Operator.EQUAL, System.getProperty("os.name")).ask().truth());
  }

  @Test
  void knowsTheArchitectureUnderEachOfItsNames() {
    String here = Platform.current().arch();
    assertEquals(Truth.TRUE, Requirement.arch(Operator.EQUAL, here).ask().truth());
    assertEquals(
        Truth.TRUE, Requirement.arch(Operator.EQUAL, System.getProperty("os.arch")).ask().truth());
    assertEquals(
        RequirementAnswer.of(false, "arch == pdp11: it is " + here),
        Requirement.arch(Operator.EQUAL, "pdp11").ask());
  }

  @ParameterizedTest(name = "1.0.18 {0} {1}: {2}")
  @CsvSource({
    "AT_LEAST,  1.0.18, TRUE", "AT_LEAST,  1.0.19, FALSE",
    "ABOVE,     1.0.9,  TRUE", "ABOVE,     1.0.18, FALSE",
    "AT_MOST,   1.0.18, TRUE", "AT_MOST,   1.0.9,  FALSE",
    "BELOW,     1.0.19, TRUE", "BELOW,     1.0.18, FALSE",
    "EQUAL,     1.0.18, TRUE", "EQUAL,     1.0.1,  FALSE",
    "NOT_EQUAL, 1.0.1,  TRUE", "NOT_EQUAL, 1.0.18, FALSE",
  })
  void comparesTheReportedVersion(Operator operator, String version, Truth truth) {
    Libraries.libc();
    NativeLibrary library = EchoOpener.reporting("1.0.18").library(Libraries.describePresent());
    assertEquals(
        new RequirementAnswer(
            truth,
            "autocfgpresent.version " + operator.symbol() + " " + version + ": it is 1.0.18"),
        Requirement.version(library, operator, version).ask());
  }

  @Test
  void versionIsUnknownWhereNoneIsReportedAndNoWhereThereIsNoLibrary() {
    assertEquals(
        RequirementAnswer.unknown("autocfgpresent.version >= 1: it reports no version"),
        Requirement.version(Libraries.present(), Operator.AT_LEAST, "1").ask());
    assertEquals(
        RequirementAnswer.of(false, "it is not here"),
        Requirement.version(Libraries.brieflyAbsent(), Operator.AT_LEAST, "1").ask());
  }

  @ParameterizedTest
  @EnumSource(
      value = Operator.class,
      names = {"AT_LEAST", "ABOVE", "AT_MOST", "BELOW"})
  void platformsHaveNoOrder(Operator operator) {
    assertThrows(
        IllegalArgumentException.class, () -> Requirement.os(operator, "linux"), operator::symbol);
    assertThrows(
        IllegalArgumentException.class, () -> Requirement.arch(operator, "x86"), operator::symbol);
  }

  @Test
  void symbolIsTrueOrFalseOrNotAskedFor() {
    Libraries.libc();
    NativeLibrary library = EchoOpener.exporting("there").library(Libraries.describePresent());
    assertEquals(
        RequirementAnswer.of(true, "autocfgpresent exports there"),
        Requirement.symbol(library, "there").ask());
    assertEquals(
        RequirementAnswer.of(false, "autocfgpresent does not export missing"),
        Requirement.symbol(library, "missing").ask());
    assertEquals(
        RequirementAnswer.unknown("autocfgpresent was not asked for other"),
        Requirement.symbol(Libraries.present(), "other").ask());
    assertEquals(
        RequirementAnswer.of(false, "it is not here"),
        Requirement.symbol(Libraries.brieflyAbsent(), "there").ask());
  }

  @Test
  void libraryHoldsWhereItIsUsable() {
    RequirementAnswer yes = Requirement.library(Libraries.present()).ask();
    assertEquals(RequirementAnswer.of(true, "autocfgpresent at " + Libraries.libc()), yes);
    RequirementAnswer no = Requirement.library(Libraries.absent()).ask();
    assertEquals(Truth.FALSE, no.truth());
    assertTrue(no.reason().startsWith("no usable file of autocfgabsent was found"), no::reason);
  }

  @Test
  void usableHoldsWhereTheInterfaceIsLinked() {
    Libraries.libc();
    EchoOpener opener = EchoOpener.exporting("f");
    NativeLibrary library = opener.library(Libraries.describePresent());
    NativeBinding<Echo> whole = NativeBinding.of(library, Echo.class).functions("f").build();
    NativeBinding<Echo> lacking = NativeBinding.of(library, Echo.class).functions("g").build();
    assertEquals(
        RequirementAnswer.of(true, "autocfgpresent at " + Libraries.libc()),
        Requirement.usable(whole).ask());
    RequirementAnswer no = Requirement.usable(lacking).ask();
    assertEquals(Truth.FALSE, no.truth());
    assertTrue(no.reason().contains(" does not export g; "), no::reason);
    assertEquals(Truth.TRUE, Requirement.library(library).ask().truth());
  }

  @Test
  void askingStopsAtTheFirstPartThatDecides() {
    EchoOpener opener = EchoOpener.exporting();
    NativeLibrary library = opener.library(Libraries.describePresent());
    Requirement usable = Requirement.usable(NativeBinding.of(library, Echo.class).build());
    assertEquals(Truth.FALSE, Requirement.all(of(Truth.FALSE), usable).ask().truth());
    assertEquals(Truth.TRUE, Requirement.any(of(Truth.TRUE), usable).ask().truth());
    assertEquals(0, opener.opened.get());
    assertEquals(Truth.OPEN, Requirement.all(of(Truth.OPEN), usable).ask().truth());
    assertEquals(1, opener.opened.get());
  }

  @Test
  void oneReasonIsGivenOnce() {
    assertEquals("part is TRUE", Requirement.all(of(Truth.TRUE), of(Truth.TRUE)).ask().reason());
  }

  @Test
  void usesTheLibrariesItAsksForButNotTheUnwanted() {
    NativeLibrary library = Libraries.absent();
    NativeBinding<Echo> other = NativeBinding.of(Libraries.present(), Echo.class).build();
    Requirement needy =
        Requirement.all(
            Requirement.none(),
            Requirement.any(Requirement.symbol(library, "x"), Requirement.usable(other)));
    assertEquals(List.of(Libraries.ABSENT, Libraries.PRESENT), needy.libraries());
    assertEquals(
        List.of(Libraries.ABSENT), Requirement.version(library, Operator.BELOW, "2").libraries());
    assertEquals(List.of(), Requirement.not(Requirement.library(library)).libraries());
    assertEquals(List.of(), Requirement.undecided("why").libraries());
  }

  private static Requirement of(Truth truth) {
    return of(truth, "part is " + truth);
  }

  private static Requirement of(Truth truth, String reason) {
    return new Requirement() {
      @Override
      RequirementAnswer ask() {
        return new RequirementAnswer(truth, reason);
      }
    };
  }
}
