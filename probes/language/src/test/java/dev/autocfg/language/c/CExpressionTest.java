package dev.autocfg.language.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CExpressionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "N",
        "sizeof(struct s)",
        "sizeof(int *)",
        "sizeof(char *[2])",
        "sizeof(void (*)(int *, char))",
        "sizeof x",
        "sizeof 3",
        "offsetof(struct s, a.b[2])",
        "(unsigned char) -1",
        "a->b",
        "1.5e+3",
        "0x1.8p3",
        ".5f",
        "1.",
        "1 << 3 | ~2 & -4 ^ !x",
        "a ? b : c",
        "\"a\\\"b\" PRIu64 u8\"c\"",
        "'\\''",
        "f(a, (b), g())",
        "a<b>c",
        "x - -1",
        "\"; } #\"",
        "_Generic(x, int: 1, default: 2)"
      })
  void areTaken(String text) throws CPrototypeException {
    assertEquals(text, CExpression.parse("  " + text + "\t").text());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      textBlock =
          """
          ``           @ expected an operand, found the end, at character 1
          1 +          @ expected an operand, found the end, at character 4
          * / 2        @ expected an operand, found "/", at character 3
          (1           @ expected ")", found the end, at character 3
          1)           @ expected a bracket that is open, found ")", at character 2
          (1]          @ expected a bracket that is open, found "]", at character 3
          a[1          @ expected "]", found the end, at character 4
          1 2          @ expected an operator, found "2", at character 3
          N 2          @ expected an operator, found "2", at character 3
          1 N          @ expected an operator, found "N", at character 3
          ()           @ expected an operand, found ")", at character 2
          (1 +)        @ expected an operand, found ")", at character 5
          1; int x     @ expected a C expression, found the character ";", at character 2
          1 } ; {      @ expected a C expression, found the character "}", at character 3
          #define X    @ expected a C expression, found the character "#", at character 1
          a %: b       @ expected an operand, found ":", at character 4
          a <: b       @ expected an operand, found ":", at character 4
          a \\ b       @ expected a C expression, found the character "\\", at character 3
          a = 1        @ expected a C expression, found the character "=", at character 3
          a /* b */    @ expected an operand, found "/", at character 9
          a // b       @ expected an operand, found "/", at character 4
          "a           @ expected \"\"\" after \"\"\" on the same line, found none, at character 1
          "a\\"        @ expected \"\"\" after \"\"\" on the same line, found none, at character 1
          'a           @ expected "'" after "'" on the same line, found none, at character 1
          R"(a)"       @ expected no raw text, found ""(a)"", at character 2
          __DATE__     @ expected a constant, found "__DATE__", at character 1
          _Pragma("x") @ expected a constant, found "_Pragma", at character 1
          asm("x")     @ expected a constant, found "asm", at character 1
          autocfg_kind @ expected a constant, found "autocfg_kind", at character 1
          AUTOCFG_X    @ expected a constant, found "AUTOCFG_X", at character 1
          ä            @ expected a C expression, found the character "ä", at character 1
          """)
  void areRefused(String text, String message) {
    check(text, message);
  }

  private static void check(String text, String message) {
    CPrototypeException e = assertThrows(CPrototypeException.class, () -> CExpression.parse(text));
    assertEquals(message + "; for example: sizeof(struct stat)", e.getMessage());
  }

  @Test
  void aLineEndIsRefused() {
    check("1\n2", "expected a C expression, found the character \"U+000A\", at character 2");
    check("1\r2", "expected a C expression, found the character \"U+000D\", at character 2");
    check("\"\n\"", "expected \"\"\" after \"\"\" on the same line, found none, at character 1");
    check("\"\\\n\"", "expected \"\"\" after \"\"\" on the same line, found none, at character 1");
    check("a\0", "expected a C expression, found the character \"U+0000\", at character 2");
  }

  @Test
  void aLongOneIsRefused() throws CPrototypeException {
    assertEquals(1000, CExpression.parse("1".repeat(1000)).text().length());
    assertThrows(CPrototypeException.class, () -> CExpression.parse("1".repeat(1001)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sodium_init", "struct s", "union  u", "enum e", "bool", "_Foo"})
  void namesCanBeDeclared(String text) throws CPrototypeException {
    assertEquals(text, CExpression.declared(text).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "struct",
        "int",
        "f()",
        "a b",
        "1",
        "\"a\"",
        "struct s *",
        "a.b",
        "*p",
        "sizeof",
        ""
      })
  void otherTextIsNoName(String text) {
    assertThrows(CPrototypeException.class, () -> CExpression.declared(text));
  }

  @Test
  void tellsWhatItMentions() throws CPrototypeException {
    CExpression read = CExpression.parse("sizeof(struct a) + sizeof(union b *) + sizeof(struct a)");
    assertEquals(List.of("struct a", "union b"), read.tags());
    assertEquals(List.of("sizeof", "struct", "a", "union", "b"), List.copyOf(read.words()));
  }
}
