package dev.autocfg.language.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.language.condition.Condition.AllOf;
import dev.autocfg.language.condition.Condition.AnyOf;
import dev.autocfg.language.condition.Condition.Not;
import dev.autocfg.runtime.generated.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionParserTest {
  private static final Condition A = new Atom.Present("a");
  private static final Condition B = new Atom.Present("b");
  private static final Condition C = new Atom.Present("c");

  @Test
  void bindsNegationBeforeAndBeforeOr() throws ConditionException {
    Condition expected = new AnyOf(List.of(A, new AllOf(List.of(new Not(B), C))));
    assertEquals(expected, ConditionParser.parse("a || !b && c"));
  }

  @Test
  void parenthesesBindFirst() throws ConditionException {
    Condition expected = new AllOf(List.of(new AnyOf(List.of(A, new Not(B))), C));
    assertEquals(expected, ConditionParser.parse("(a || !(b)) && c"));
  }

  @Test
  void mergesWhatAssociates() throws ConditionException {
    assertEquals(new AllOf(List.of(A, B, C)), ConditionParser.parse("a && (b && c)"));
    assertEquals(new AnyOf(List.of(A, B, C)), ConditionParser.parse("(a || b) || c"));
  }

  @Test
  void readsEachAtom() throws ConditionException {
    Condition expected =
        new AllOf(
            List.of(
                new Atom.Present("my-lib_2"),
                new Atom.Symbol("sodium", "crypto_generichash"),
                new Atom.CompareVersion("sodium", Operator.AT_LEAST, "1.0.12"),
                new Atom.CompareRelease(Operator.BELOW, 22),
                new Atom.ComparePlatform(PlatformName.OS, Operator.EQUAL, "linux"),
                new Atom.ComparePlatform(PlatformName.ARCH, Operator.NOT_EQUAL, "x86_64"),
                new Atom.Preview(),
                new Condition.Constant(true)));
    String text =
        "my-lib_2 && sodium.crypto_generichash && sodium.version >= 1.0.12 && release < 22"
            + " && os == linux && arch != x86_64 && preview && true";
    assertEquals(expected, ConditionParser.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t\r\f "})
  void blankMeansAlways(String text) throws ConditionException {
    assertEquals(Condition.Constant.ALWAYS, ConditionParser.parse(text));
  }

  @ParameterizedTest(name = "[{0}] prints as [{1}]")
  @CsvSource(
      delimiter = ';',
      value = {
        "a&&b||c; a && b || c",
        "a&&(b||c); a && (b || c)",
        "(a&&b)||c; a && b || c",
        "((a)); a",
        "! ! a; !!a",
        "!(a&&b); !(a && b)",
        "!release>=22; !(release >= 22)",
        "!(os==linux); !(os == linux)",
        "!a . b; !a.b",
        "!preview; !preview",
        "!true; !true",
        "a.version==3.0.2q; a.version == 3.0.2q",
        "a.version>1.0~rc1+git-5_x; a.version > 1.0~rc1+git-5_x",
        "a.version<=2024a; a.version <= 2024a",
        "OS; OS",
        "version; version",
        "_; _",
        "a-; a-",
      })
  void printsCanonically(String text, String canonical) throws ConditionException {
    Condition condition = ConditionParser.parse(text);
    assertEquals(canonical, condition.toString());
    assertEquals(condition, ConditionParser.parse(canonical));
  }

  @ParameterizedTest(name = "[{0}] fails at {1}: {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "a &&; 4; expected a name, \"!\" or \"(\", found the end",
        "a & b; 2; expected \"&&\", found \"&\"",
        "a | b; 2; expected \"||\", found \"|\"",
        "os = linux; 3; expected \"==\", found \"=\"",
        "os == 'linux'; 6; expected a word without quotes, found \"'\"",
        "a and b; 2; expected \"&&\", \"||\" or the end, found \"and\" (it is written \"&&\" here)",
        "not b; 4; expected \"&&\", \"||\" or the end, found \"b\"",
        "a or b; 2; expected \"&&\", \"||\" or the end, found \"or\" (it is written \"||\" here)",
        "a b; 2; expected \"&&\", \"||\" or the end, found \"b\"",
        "(a; 2; expected \")\", found the end",
        "a); 1; expected \"&&\", \"||\" or the end, found \")\"",
        "(); 1; expected a name, \"!\" or \"(\", found \")\"",
        "|| a; 0; expected a name, \"!\" or \"(\", found \"||\"",
        "!; 1; expected a name, \"!\" or \"(\", found the end",
        "22 <= release; 0; expected a name, \"!\" or \"(\", found \"22\"",
        "release >=; 10; expected a version, a release or a word, found the end",
        "release >= >=; 11; expected a version, a release or a word, found \">=\"",
        "(release) >= 22; 10; expected \"&&\", \"||\" or the end (only names are compared),"
            + " found \">=\"",
        "a.version >= 1 >= 2; 15; expected \"&&\", \"||\" or the end, found \">=\"",
        "a.; 2; expected \"version\" or a symbol, found the end",
        "a.1; 2; expected \"version\" or a symbol, found \"1\"",
        "a.b.c; 3; expected \"&&\", \"||\" or the end, found \".\"",
        "a && é; 5; expected a name, an operator or a parenthesis, found \"é\"",
        "a ≥ 1; 2; expected a name, an operator or a parenthesis, found \"≥\"",
      })
  void refusesWhatBreaksTheGrammar(String text, int offset, String message) {
    Fault fault = refused(text);
    assertEquals(Fault.Kind.SYNTAX, fault.kind());
    assertEquals(message, fault.message());
    assertEquals(offset, fault.offset());
  }

  @Test
  void countsCodePoints() {
    assertEquals(0, refused("😀").offset());
    assertEquals(5, refused("a && 😀").offset());
  }

  @Test
  void showsWhatWouldHide() {
    assertTrue(refused("a \u202E").message().endsWith("found \"U+202E\""));
    assertTrue(refused("a \uD800").message().endsWith("found \"U+D800\""));
    assertTrue(refused("a \0").message().endsWith("found \"U+0000\""));
  }

  @Test
  void boundsDepth() throws ConditionException {
    String deepest = "(".repeat(64) + "a" + ")".repeat(64);
    assertEquals(A, ConditionParser.parse(deepest));
    assertEquals("a", ConditionParser.parse(deepest + " && " + deepest).atoms().get(0).toString());
    assertEquals(64, refused("(" + deepest + ")").offset() - 1);
    assertTrue(refused("!".repeat(65) + "a").message().contains("64 levels"));
  }

  @Test
  void boundsLength() throws ConditionException {
    assertEquals(A, ConditionParser.parse("a" + " ".repeat(8191)));
    assertTrue(refused("a" + " ".repeat(8192)).message().contains("8192"));
    assertTrue(refused("a".repeat(1 << 20)).message().contains("8192"));
    assertTrue(refused("(".repeat(100_000)).message().contains("8192"));
    assertTrue(refused("!".repeat(8192)).message().contains("64 levels"));
  }

  @Test
  void takesManyPartsInOneLine() throws ConditionException {
    String text = "a" + "&&a".repeat(2730);
    assertEquals(1, ConditionParser.parse(text).atoms().size());
  }

  @Test
  void exceptionSaysAllInOneLine() {
    ConditionException e =
        assertThrows(ConditionException.class, () -> ConditionParser.parse("ffm && "));
    assertEquals(
        "expected a name, \"!\" or \"(\", found the end, at character 8;"
            + " for example: ffm && (sodium.version >= 1.0.12 || !musl)",
        e.getMessage());
    assertEquals(7, e.offset());
  }

  private static Fault refused(String text) {
    return assertThrows(ConditionException.class, () -> ConditionParser.parse(text)).fault();
  }
}
