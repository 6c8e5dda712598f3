package dev.autocfg.processor.option;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An option without effect, which is reported once, whichever processors run. */
final class UnknownOptionTest {
  private static final String[] WITH_LIBRARY = {
    "package test;",
    "@dev.autocfg.Autocfg",
    "@dev.autocfg.ProbeLibrary(name = \"sodium\", sonames = \"libno-such.so.1\")",
    "interface Foo {}"
  };
  private static final String[] WITHOUT_PROBE = {
    "package test;", "@dev.autocfg.Autocfg", "interface Foo {}"
  };
  private static final String[] WITHOUT_CONSTANTS = {
    "package test;",
    "@dev.autocfg.ProbeType(name = \"object\", value = \"java.lang.Object\")",
    "interface Foo {}"
  };

  @Test
  void namesTheNearestLibraryAndAllThatIsKnown() {
    Compilation compilation = Builds.of(List.of("-Aautocfg.sodum=off"), WITH_LIBRARY);

    assertThat(compilation).succeeded();
    assertEquals(
        List.of(
            "WARNING [UnknownOption] The option \"-Aautocfg.sodum\" has no effect: Autocfg has no"
                + " such option, and no @ProbeLibrary of this compilation has that name (did you"
                + " mean \"-Aautocfg.sodium\"?).\n"
                + "  known: autocfg.cc, autocfg.headers, autocfg.report, autocfg.severity.<Tag>,"
                + " autocfg.sodium, autocfg.sources, autocfg.sysroot, autocfg.target"),
        Builds.messages(compilation, "UnknownOption"));
    assertThat(compilation).hadWarningCount(1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "autocfg.reprot, autocfg.report",
    "autocfg.source, autocfg.sources",
    "autocfg.severity.BadNam, autocfg.severity.BadName",
    "autocfg.severty.BadName, autocfg.severity.BadName",
    "autocfg.Sodium, autocfg.sodium"
  })
  void namesTheNearest(String option, String nearest) {
    List<String> messages =
        Builds.messages(Builds.of(List.of("-A" + option + "=x"), WITH_LIBRARY), "UnknownOption");

    assertEquals(1, messages.size());
    assertTrue(
        messages.get(0).contains(" (did you mean \"-A" + nearest + "\"?).\n"), messages.get(0));
  }

  @Test
  void namesNothingWhereNothingIsNear() {
    List<String> messages =
        Builds.messages(Builds.of(List.of("-Aautocfg.qqqqq"), WITH_LIBRARY), "UnknownOption");

    assertEquals(1, messages.size());
    assertTrue(messages.get(0).contains("has that name.\n  known:"), messages.get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "autocfg.sodium=off",
        "autocfg.sources=/nowhere",
        "autocfg.severity.BadPolicy=error",
        "other.option=1"
      })
  void passesWhatIsKnownOrNotOurs(String option) {
    assertEquals(
        List.of(),
        Builds.messages(Builds.of(List.of("-A" + option), WITH_LIBRARY), "UnknownOption"));
  }

  @Test
  void isToldWhereOnlyConstantsAreAskedFor() {
    assertEquals(
        1,
        Builds.messages(Builds.of(List.of("-Aautocfg.sodium=off"), WITHOUT_PROBE), "UnknownOption")
            .size());
  }

  @Test
  void isToldWhereNoConstantsAreAskedFor() {
    assertEquals(
        1,
        Builds.messages(
                Builds.of(List.of("-Aautocfg.sodium=off"), WITHOUT_CONSTANTS), "UnknownOption")
            .size());
  }

  @Test
  void aLibraryCannotHaveTheNameOfAnOption() {
    Compilation compilation =
        Builds.of(
            List.of(),
            "package test;",
            "@dev.autocfg.ProbeLibrary(name = \"report\", sonames = \"libreport.so.1\")",
            "interface Foo {}");

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[BadName] \"report\" cannot name a library, since -Aautocfg.report is another"
                + " option.");
  }
}
