package dev.autocfg.language.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountExpressionTest {
  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      value = {
        "len | len | [len]",
        "*len | *len | [len]",
        "16 | 16 | []",
        "inl+15 | inl + 15 | [inl]",
        "2 * n + 1 | 2 * n + 1 | [n]",
        "size*n | size * n | [size, n]",
        "a - b - c | a - b - c | [a, b, c]",
        "a - (b - c) | a - (b - c) | [a, b, c]",
        "(a + b) * c | (a + b) * c | [a, b, c]",
        "((a)) | a | [a]",
        "a * *b | a * *b | [a, b]",
        "a**b | a * *b | [a, b]",
        "*a + *b * 2 | *a + *b * 2 | [a, b]",
        "9223372036854775807 | 9223372036854775807 | []",
      })
  void readsGoodOnes(String text, String written, String names) throws CPrototypeException {
    CountExpression expression = CountExpression.parse(text);
    assertEquals(written, expression.toString());
    assertEquals(names, expression.names().toString());
    assertEquals(expression, CountExpression.parse(written));
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 0 | found the end",
        "a b | 2 | expected \"+\", \"-\", \"*\" or the end, found \"b\"",
        "a + | 3 | found the end",
        "(a | 2 | expected \")\", found the end",
        "*2 | 1 | found \"2\"",
        "**a | 1 | found \"*\"",
        "-1 | 0 | found \"-\"",
        "0x10 | 0 | expected a whole number below 2^63 in decimal digits",
        "9223372036854775808 | 0 | expected a whole number",
        "a / 2 | 2 | found \"/\"",
        "sizeof | 0 | found \"sizeof\"",
        "a; | 1 | found the character \";\"",
        "? | 0 | found \"?\"",
        "a\" | 1 | found",
      })
  void refusesBadOnes(String text, int offset, String fault) {
    CPrototypeException thrown =
        assertThrows(CPrototypeException.class, () -> CountExpression.parse(text));
    assertEquals(offset, thrown.offset(), thrown::fault);
    assertEquals(true, thrown.fault().contains(fault), thrown::fault);
  }

  @Test
  void depthIsBounded() {
    String deep = "(".repeat(500) + "a" + ")".repeat(500);
    assertThrows(CPrototypeException.class, () -> CountExpression.parse(deep));
    String chain = "a" + "+a".repeat(600);
    assertThrows(CPrototypeException.class, () -> CountExpression.parse(chain));
  }
}
