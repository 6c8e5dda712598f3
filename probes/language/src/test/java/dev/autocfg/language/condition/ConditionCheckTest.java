package dev.autocfg.language.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionCheckTest {
  private static final ConditionCheck CHECK =
      ConditionCheck.knowing(
          Map.of("ffm", NameKind.FLAG, "musl", NameKind.FLAG, "sodium", NameKind.LIBRARY));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "true",
        "ffm",
        "sodium",
        "!ffm",
        "sodium.version >= 1.0.12",
        "sodium.version != 1",
        "sodium.crypto_generichash",
        "sodium._ZN3fooEv",
        "release >= 22",
        "release == 9999",
        "os == linux",
        "os != windows",
        "arch == x86_64",
        "preview",
        "ffm && !(musl || sodium.version < 1.0.12)",
      })
  void acceptsGoodConditions(String text) throws ConditionException {
    assertEquals(List.of(), CHECK.check(text));
    assertEquals(List.of(), CHECK.check(ConditionParser.parse(text)));
  }

  @Test
  void suggestsTheNearestName() {
    assertEquals(
        "expected the name of a probe, found \"sodum\" (did you mean \"sodium\"?)",
        only("sodum").message());
    assertEquals(Fault.Kind.UNKNOWN_NAME, only("sodum").kind());
    assertEquals(7, only("ffm && sodum.version >= 1").offset());
    assertEquals(
        "expected the name of a probe, found \"relese\" (did you mean \"release\"?)",
        only("relese >= 22").message());
    assertEquals(
        "expected the name of a probe, found \"quaternion\"; known are ffm, musl, sodium",
        only("quaternion").message());
  }

  @Test
  void saysWhenNothingIsDeclared() {
    assertEquals(
        "expected the name of a probe, found \"ffm\"; known are none",
        ConditionCheck.knowing(Map.of()).check("ffm").get(0).message());
  }

  @ParameterizedTest(name = "[{0}] at {1}: {2}")
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "ffm.version >= 1 # 0 # expected a library before the dot, found \"ffm\", which is a flag:"
            + " it has neither a version nor symbols",
        "ffm.symbol # 0 # expected a library before the dot, found \"ffm\", which is a flag:"
            + " it has neither a version nor symbols",
        "os.version == 1 # 0 # expected a library before the dot, found the built-in os",
        "release.x # 0 # expected a library before the dot, found the built-in release",
        "ffm >= 22 # 4 # expected no comparison after ffm, which is true or false, found \">=\""
            + " (a library's version is written <library>.version)",
        "sodium >= 1.0.12 # 7 # expected no comparison after sodium, which is true or false,"
            + " found \">=\" (a library's version is written <library>.version)",
        "preview == true # 8 # expected no comparison after preview, which is true or false,"
            + " found \"==\" (a library's version is written <library>.version)",
        "true == true # 5 # expected no comparison after true, which is true or false,"
            + " found \"==\" (a library's version is written <library>.version)",
        "sodium.version # 0 # expected a comparison of sodium.version, found it alone",
        "os # 0 # expected a comparison of os, found it alone",
        "ffm && arch # 7 # expected a comparison of arch, found it alone",
        "!release # 1 # expected a comparison of release, found it alone",
        "sodium.version >= true # 18 # expected a version, found \"true\"",
        "sodium.version >= 1.0. # 18 # expected a version, found \"1.0.\"",
        "sodium.version >= 1..0 # 18 # expected a version, found \"1..0\"",
        "sodium.versoin >= 1 # 7 # expected \"version\", the only thing of a library that is"
            + " compared, found \"versoin\"",
        "sodium.crypto-hash # 7 # expected a symbol, which is a C identifier,"
            + " found \"crypto-hash\"",
        "release >= 1.8 # 11 # expected a feature release such as 21, found \"1.8\"",
        "release >= 0 # 11 # expected a feature release such as 21, found \"0\"",
        "release >= 08 # 11 # expected a feature release such as 21, found \"08\"",
        "release >= 10000 # 11 # expected a feature release such as 21, found \"10000\"",
        "release >= ffm # 11 # expected a feature release such as 21, found \"ffm\"",
        "os == linxu # 6 # expected one of linux, macos, windows, freebsd, openbsd, netbsd, aix,"
            + " solaris, found \"linxu\" (did you mean \"linux\"?)",
        "os == darwin # 6 # expected one of linux, macos, windows, freebsd, openbsd, netbsd, aix,"
            + " solaris, found \"darwin\" (did you mean \"macos\"?)",
        "os == beos9000 # 6 # expected one of linux, macos, windows, freebsd, openbsd, netbsd,"
            + " aix, solaris, found \"beos9000\"",
        "arch == amd64 # 8 # expected one of x86_64, x86, aarch64, arm, riscv64, ppc64le, ppc64,"
            + " s390x, loongarch64, found \"amd64\" (did you mean \"x86_64\"?)",
        "os >= linux # 3 # expected == or != after os, found \">=\"",
      })
  void reportsFaultsOfType(String text, int offset, String message) {
    Fault fault = only(text);
    assertEquals(Fault.Kind.TYPE, fault.kind());
    assertEquals(offset, fault.offset());
    assertEquals(message, fault.message());
  }

  @Test
  void reportsAllFaultsInSourceOrder() {
    List<Fault> faults = CHECK.check("sodum || os > linxu && ffm >= 1 || !release");
    assertEquals(List.of(0, 12, 14, 27, 36), faults.stream().map(Fault::offset).toList());
  }

  @Test
  void reportsNameAndLiteralOfOneComparison() {
    List<Fault> faults = CHECK.check("sodum.version >= new");
    assertEquals(List.of(0, 17), faults.stream().map(Fault::offset).toList());
  }

  @Test
  void reportsOneFaultOfGrammar() {
    List<Fault> faults = CHECK.check("sodum && && b");
    assertEquals(List.of(Fault.Kind.SYNTAX), faults.stream().map(Fault::kind).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ffm >= 22", "os == linxu", "release > 1.8", "sodium.version"})
  void faultsThatNeedNoNamesAreRefusedByTheParserToo(String text) {
    Fault refused =
        assertThrows(ConditionException.class, () -> ConditionParser.parse(text)).fault();
    assertEquals(only(text), refused);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sodum",
        "ffm.version >= 1",
        "sodium.version",
        "sodium.a-b",
        "release",
        "os",
        "a &",
        "os > x"
      })
  void everyExampleIsGood(String text) throws ConditionException {
    for (Fault fault : CHECK.check(text)) {
      ConditionParser.parse(fault.example());
    }
  }

  private static Fault only(String text) {
    List<Fault> faults = CHECK.check(text);
    assertEquals(1, faults.size(), faults::toString);
    return faults.get(0);
  }
}
