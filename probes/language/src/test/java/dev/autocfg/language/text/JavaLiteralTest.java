package dev.autocfg.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaLiteralTest {
  @ParameterizedTest(name = "{0} is {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          0                    | int     | 0
          42                   | int     | 42
          -2147483648          | int     | -2147483648
          2147483647           | int     | 2147483647
          0x80000000           | int     | -2147483648
          -0xff                | int     | -255
          010                  | int     | 8
          0b101                | int     | 5
          9223372036854775807L | long    | 9223372036854775807L
          -9223372036854775808L| long    | -9223372036854775808L
          0xffffffffffffffffl  | long    | -1L
          1f                   | float   | 1.0f
          .5                   | double  | 0.5
          1.                   | double  | 1.0
          -1e3                 | double  | -1000.0
          09.5                 | double  | 9.5
          0e999                | double  | 0.0
          1d                   | double  | 1.0
          true                 | boolean | true
          'a'                  | char    | 'a'
          '"'                  | char    | '"'
          '\\''                | char    | '\\''
          '\\u0041'            | char    | 'A'
          '\\101'              | char    | 'A'
          "a'b"                | String  | "a'b"
          ""                   | String  | ""
          "\\7\\08\\400"       | String  | "\\u0007\\u00008 0"
          "\\uuu0141"          | String  | "\\u0141"
          "\\\\u0041"          | String  | "\\\\u0041"
          """)
  void isReadAndPrintedAnew(String text, String type, String expression) {
    JavaLiteral literal = JavaLiteral.parse(text).orElseThrow();
    assertEquals(type, literal.type());
    assertEquals(expression, literal.expression());
    assertEquals(Optional.of(literal), JavaLiteral.parse(literal.expression()));
    assertEquals(Optional.of(literal), JavaLiteral.of(type, literal.text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "08",
        "2147483648",
        "-2147483649",
        "0x100000000",
        "9223372036854775808L",
        "0x",
        "0b2",
        "0x-1",
        "+1",
        "--1",
        "1e999",
        "-1e999",
        "1e39f",
        "1e-999",
        "1e-50f",
        "1e",
        ".",
        "e1",
        "1L2",
        "1.0L",
        "NaN",
        "Infinity",
        "null",
        "TRUE",
        "'",
        "''",
        "'ab'",
        "'''",
        "\"",
        "\"a",
        "\"a\"b\"",
        "\"\\q\"",
        "\"\\\"",
        "\"a\nb\"",
        "\"\\u0022 + evil() + \\u0022\"",
        "\"\\u000a\"",
        "'\\u0027'",
        "1; evil()",
        "0x1p3",
        "\u0661"
      })
  void otherTextIsRefused(String text) {
    assertEquals(Optional.empty(), JavaLiteral.parse(text));
  }

  @Test
  void lengthIsThatOfJavac() {
    for (String character : List.of("a", "\u0141", "\u20ac")) {
      int most = 65_534 / character.getBytes(StandardCharsets.UTF_8).length;
      String longest = '"' + character.repeat(most) + '"';
      assertEquals(longest.length() - 2, JavaLiteral.parse(longest).orElseThrow().text().length());
      assertEquals(Optional.empty(), JavaLiteral.parse('"' + character.repeat(most + 1) + '"'));
    }
  }

  @Test
  void otherObjectsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new JavaLiteral(List.of()));
    assertEquals(Optional.empty(), JavaLiteral.of("int", "1L"));
    assertEquals(Optional.empty(), JavaLiteral.of("byte", "128"));
    assertEquals(Optional.empty(), JavaLiteral.of("char", "ab"));
    assertEquals(Optional.empty(), JavaLiteral.of("boolean", "yes"));
    assertEquals(Optional.empty(), JavaLiteral.of("Object", "x"));
  }
}
