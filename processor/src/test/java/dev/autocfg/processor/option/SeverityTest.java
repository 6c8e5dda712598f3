package dev.autocfg.processor.option;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builders choose how severe a diagnostic is, as far as what is generated stays sound. */
final class SeverityTest {
  private static final String[] MISSING = {
    "package test;",
    "@dev.autocfg.Autocfg",
    "@dev.autocfg.ProbeLibrary(name = \"nosuch\", sonames = \"libno-such.so.1\")",
    "interface Foo {}"
  };
  private static final String[] BAD_NAME = {
    "package test;",
    "@dev.autocfg.ProbeType(name = \"os\", value = \"java.lang.Object\")",
    "interface Foo {}"
  };

  @ParameterizedTest(name = "a missing library is {1} with {0}")
  @CsvSource({
    "autocfg.none=x, NOTE",
    "autocfg.severity.LibraryNotFound=warning, WARNING",
    "autocfg.severity.LibraryNotFound=error, ERROR",
    "autocfg.severity.LibraryNotFound=off, ''"
  })
  void ofANote(String option, String kind) {
    Compilation compilation = Builds.of(List.of("-A" + option), MISSING);

    List<String> messages = Builds.messages(compilation, "LibraryNotFound");
    assertEquals(kind.isEmpty() ? 0 : 1, messages.size());
    assertTrue(messages.stream().allMatch(text -> text.startsWith(kind + " ")), messages::toString);
    assertEquals(
        kind.equals("ERROR") ? Compilation.Status.FAILURE : Compilation.Status.SUCCESS,
        compilation.status());
  }

  @Test
  void anErrorAfterWhichGenerationCanGoOnCanBeAWarning() {
    List<String> required = List.of("-Aautocfg.nosuch=require");
    assertThat(Builds.of(required, MISSING)).hadErrorCount(1);

    Compilation lowered =
        Builds.of(
            List.of("-Aautocfg.nosuch=require", "-Aautocfg.severity.MissingLibrary=warning"),
            MISSING);

    assertThat(lowered).succeeded();
    assertThat(lowered).hadWarningCount(1);
    assertThat(lowered).hadWarningContaining("[MissingLibrary] nosuch is ABSENT on this machine");
    assertThat(lowered).generatedSourceFile("test.FooCfg");
  }

  @Test
  void anErrorCannotBeSilenced() {
    Compilation compilation =
        Builds.of(
            List.of("-Aautocfg.nosuch=require", "-Aautocfg.severity.MissingLibrary=off"), MISSING);

    assertThat(compilation).hadErrorCount(1);
    assertEquals(
        List.of(
            "WARNING [BadOption] -Aautocfg.severity.MissingLibrary: MissingLibrary can be a"
                + " warning, but not off."),
        Builds.messages(compilation, "BadOption"));
  }

  @ParameterizedTest
  @CsvSource({"warning", "off"})
  void anErrorThatLeavesNothingSoundStaysOne(String word) {
    Compilation compilation = Builds.of(List.of("-Aautocfg.severity.BadName=" + word), BAD_NAME);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[BadName]");
    assertEquals(
        List.of(
            "WARNING [BadOption] -Aautocfg.severity.BadName: BadName stays an error, since nothing"
                + " sound can be generated after it."),
        Builds.messages(compilation, "BadOption"));
  }

  @Test
  void anErrorMayBeCalledAnError() {
    Compilation compilation = Builds.of(List.of("-Aautocfg.severity.BadName=error"), BAD_NAME);

    assertThat(compilation).hadErrorCount(1);
    assertEquals(List.of(), Builds.messages(compilation, "BadOption"));
  }

  @Test
  void anUnknownWordHasNoEffectAndIsToldWithTheNearest() {
    Compilation compilation =
        Builds.of(List.of("-Aautocfg.severity.LibraryNotFound=eror"), MISSING);

    assertThat(compilation).succeeded();
    assertEquals(
        List.of(
            "WARNING [BadOption] -Aautocfg.severity.LibraryNotFound: expected error, warning, off,"
                + " found \"eror\" (did you mean \"error\"?)."),
        Builds.messages(compilation, "BadOption"));
    assertEquals(1, Builds.messages(compilation, "LibraryNotFound").size());
  }

  @Test
  void aSettingWithoutAWordIsTold() {
    assertEquals(
        List.of(
            "WARNING [BadOption] -Aautocfg.severity.LibraryNotFound: expected error, warning, off,"
                + " found \"\"."),
        Builds.messages(
            Builds.of(List.of("-Aautocfg.severity.LibraryNotFound"), MISSING), "BadOption"));
  }

  @Test
  void theWarningAboutOptionsCanItselfBeSilencedOrPromoted() {
    List<String> off = List.of("-Aautocfg.qqqqq=1", "-Aautocfg.severity.UnknownOption=off");
    List<String> error = List.of("-Aautocfg.qqqqq=1", "-Aautocfg.severity.UnknownOption=error");

    assertThat(Builds.of(off, MISSING)).succeeded();
    assertThat(Builds.of(off, MISSING)).hadWarningCount(0);
    assertThat(Builds.of(error, MISSING)).hadErrorCount(1);
  }

  @Test
  void aPolicyIsToldWithTheNearestWord() {
    assertThat(Builds.of(List.of("-Aautocfg.nosuch=requir"), MISSING))
        .hadErrorContaining(
            "[BadPolicy] option -Aautocfg.nosuch says \"requir\"; allowed are auto, require, off,"
                + " or the absolute path of the library's file (did you mean \"require\"?).");
    assertFalse(
        Builds.messages(Builds.of(List.of("-Aautocfg.nosuch=a/path"), MISSING), "BadPolicy")
            .toString()
            .contains("did you mean"));
  }
}
