package dev.autocfg.language.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.internal.Truth;
import dev.autocfg.runtime.generated.Operator;
import dev.autocfg.testing.Seed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final Set<String> LIBRARIES = Set.of("sodium", "ssl");

  @ParameterizedTest(name = "[{0}] where t is TRUE and f is FALSE is [{1}], so {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "t; true; TRUE",
        "f; false; FALSE",
        "a; a; OPEN",
        "!t; false; FALSE",
        "!f; true; TRUE",
        "!a; !a; OPEN",
        "!!a; a; OPEN",
        "!!!a; !a; OPEN",
        "t && a; a; OPEN",
        "f && a; false; FALSE",
        "a && f; false; FALSE",
        "a && t && b; a && b; OPEN",
        "t && t; true; TRUE",
        "t || a; true; TRUE",
        "a || t; true; TRUE",
        "f || a; a; OPEN",
        "a || f || b; a || b; OPEN",
        "f || f; false; FALSE",
        "t && (a || f); a; OPEN",
        "(f || a && b) && c; a && b && c; OPEN",
        "!(t && a) || f; !a; OPEN",
        "!(a && f); true; TRUE",
        "true && a; a; OPEN",
        "false || a; a; OPEN",
        "a || !a; a || !a; OPEN",
      })
  void leavesWhatIsOpen(String text, String left, Truth truth) throws ConditionException {
    Condition condition = ConditionParser.parse(text);
    assertEquals(left, condition.simplify(ConditionTest::truth).toString());
    assertEquals(truth, condition.evaluate(ConditionTest::truth));
  }

  private static Truth truth(Condition atom) {
    return switch (atom.toString()) {
      case "t" -> Truth.TRUE;
      case "f" -> Truth.FALSE;
      default -> Truth.OPEN;
    };
  }

  @Test
  void listsAtomsOnceInSourceOrder() throws ConditionException {
    Condition condition = ConditionParser.parse("b && !(a || release >= 22) || true || b && a.x");
    assertEquals(
        List.of("b", "a", "release >= 22", "a.x"),
        condition.atoms().stream().map(Object::toString).toList());
    assertEquals(List.of(), Condition.Constant.ALWAYS.atoms());
  }

  @ParameterizedTest(name = "[{0}] asks for [{1}]")
  @CsvSource(
      delimiter = ';',
      value = {
        "ffm; ''",
        "sodium; sodium",
        "!sodium; ''",
        "!!sodium; sodium",
        "!(ffm || !sodium); sodium",
        "ssl && sodium && ssl; ssl sodium",
        "sodium.version >= 1 || ssl.SSL_new; sodium ssl",
        "!sodium && ssl; ssl",
        "!sodium || sodium; sodium",
        "os == linux; ''",
      })
  void findsLibrariesThatSpeakForIt(String text, String names) throws ConditionException {
    Condition condition = ConditionParser.parse(text);
    assertEquals(names, String.join(" ", condition.libraries(LIBRARIES::contains)));
  }

  @Test
  void readsBackWhatItPrints() throws ConditionException {
    RandomConditions random = new RandomConditions(Seed.random(1));
    for (int i = 0; i < 5_000; i++) {
      Condition condition = random.next(i % 5);
      if (condition.toString().length() <= ConditionLexer.LONGEST) {
        assertEquals(condition, ConditionParser.parse(condition.toString()));
      }
    }
  }

  @Test
  void simplifiesAsKleeneComputes() {
    RandomConditions random = new RandomConditions(Seed.random(2));
    for (int i = 0; i < 5_000; i++) {
      Condition condition = random.next(i % 4);
      Map<Condition, Truth> facts = new HashMap<>();
      condition.atoms().forEach(atom -> facts.put(atom, random.truth()));
      assertEquals(condition.match(new Kleene(facts)), condition.evaluate(facts::get));
      assertTrue(
          condition.simplify(facts::get).atoms().stream()
              .allMatch(atom -> facts.get(atom) == Truth.OPEN));
    }
  }

  @Test
  void comparesReleasesAndPlatforms() {
    assertTrue(new Atom.CompareRelease(Operator.AT_LEAST, 22).holds(22));
    assertFalse(new Atom.CompareRelease(Operator.AT_LEAST, 22).holds(21));
    assertTrue(new Atom.ComparePlatform(PlatformName.OS, Operator.EQUAL, "linux").holds("linux"));
    assertFalse(new Atom.ComparePlatform(PlatformName.OS, Operator.EQUAL, "linux").holds("aix"));
    assertTrue(new Atom.ComparePlatform(PlatformName.OS, Operator.NOT_EQUAL, "linux").holds("aix"));
  }

  @Test
  void buildsFromAnyNumberOfParts() {
    Atom a = new Atom.Present("a");
    assertEquals(Condition.Constant.ALWAYS, Condition.allOf(List.of()));
    assertEquals(Condition.Constant.NEVER, Condition.anyOf(List.of()));
    assertEquals(a, Condition.allOf(List.of(a)));
    assertEquals(a, Condition.anyOf(List.of(a)));
    assertEquals("a && a", Condition.allOf(List.of(a, a)).toString());
    assertEquals("a || a", Condition.anyOf(List.of(a, a)).toString());
  }

  @Test
  void holdsNothingThatCouldNotBeReadBack() {
    assertThrows(IllegalArgumentException.class, () -> new Condition.AllOf(List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Atom.Present("os"));
    assertThrows(IllegalArgumentException.class, () -> new Atom.Present("a b"));
    assertThrows(IllegalArgumentException.class, () -> new Atom.Symbol("a", "version"));
    assertThrows(IllegalArgumentException.class, () -> new Atom.Symbol("a", "x-y"));
    assertThrows(
        IllegalArgumentException.class, () -> new Atom.CompareVersion("a", Operator.EQUAL, "new"));
    assertThrows(IllegalArgumentException.class, () -> new Atom.CompareRelease(Operator.EQUAL, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Atom.ComparePlatform(PlatformName.OS, Operator.BELOW, "linux"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Atom.ComparePlatform(PlatformName.OS, Operator.EQUAL, "x86"));
  }

  @Test
  void survivesHostileText() {
    List<String> pieces =
        List.of("(", ")", "!", "&&", "||", ".", "a", "os", "==", ">=", "1.0", "release", " ", "é");
    java.util.Random random = new java.util.Random(42);
    for (int i = 0; i < 20_000; i++) {
      String text =
          IntStream.range(0, random.nextInt(12))
              .mapToObj(n -> pieces.get(random.nextInt(pieces.size())))
              .collect(Collectors.joining());
      readsOrRefuses(text);
    }
  }

  private static void readsOrRefuses(String text) {
    try {
      Condition condition = ConditionParser.parse(text);
      assertEquals(condition, ConditionParser.parse(condition.toString()));
    } catch (ConditionException e) {
      assertTrue(e.offset() <= text.codePointCount(0, text.length()));
    }
  }

  /** The textbook's evaluation, through the visitor that other packages use. */
  private record Kleene(Map<Condition, Truth> facts) implements Condition.Cases<Truth> {
    @Override
    public Truth allOf(Condition.AllOf condition) {
      return condition.parts().stream()
          .map(part -> part.match(this))
          .reduce(Truth.TRUE, Truth::and);
    }

    @Override
    public Truth anyOf(Condition.AnyOf condition) {
      return condition.parts().stream()
          .map(part -> part.match(this))
          .reduce(Truth.FALSE, Truth::or);
    }

    @Override
    public Truth not(Condition.Not condition) {
      return condition.negated().match(this).not();
    }

    @Override
    public Truth constant(Condition.Constant condition) {
      return Truth.of(condition.value());
    }

    @Override
    public Truth present(Atom.Present condition) {
      return facts.get(condition);
    }

    @Override
    public Truth symbol(Atom.Symbol condition) {
      return facts.get(condition);
    }

    @Override
    public Truth compareVersion(Atom.CompareVersion condition) {
      return facts.get(condition);
    }

    @Override
    public Truth compareRelease(Atom.CompareRelease condition) {
      return facts.get(condition);
    }

    @Override
    public Truth comparePlatform(Atom.ComparePlatform condition) {
      return facts.get(condition);
    }

    @Override
    public Truth preview(Atom.Preview condition) {
      return facts.get(condition);
    }
  }
}
