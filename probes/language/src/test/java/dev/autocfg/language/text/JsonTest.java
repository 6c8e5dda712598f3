package dev.autocfg.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {

  @Test
  void writesNestedValues() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("z", 1);
    map.put("a", Arrays.asList("x", null, true, List.of(), Map.of()));
    map.put("m", Map.of("k", List.of(List.of(1L))));
    assertEquals(
        """
        {
          "z": 1,
          "a": [
            "x",
            null,
            true,
            [],
            {}
          ],
          "m": {
            "k": [
              [
                1
              ]
            ]
          }
        }
        """,
        Json.write(map));
  }

  static Stream<Arguments> scalars() {
    return Stream.of(
        Arguments.of(null, "null"),
        Arguments.of(false, "false"),
        Arguments.of((byte) -1, "-1"),
        Arguments.of((short) 7, "7"),
        Arguments.of(Long.MIN_VALUE, "-9223372036854775808"),
        Arguments.of(1.5, "1.5"),
        Arguments.of(-0.25f, "-0.25"),
        Arguments.of(
            new BigInteger("123456789012345678901234567890"), "123456789012345678901234567890"),
        Arguments.of(new BigDecimal("1E+3"), "1E+3"),
        Arguments.of("", "\"\""),
        Arguments.of("\"\\/", "\"\\\"\\\\/\""),
        Arguments.of("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\""),
        Arguments.of("\0\37 \177", "\"\\u0000\\u001f \\u007f\""),
        Arguments.of("\u00e9\u2027\u2028\u2029", "\"\u00e9\u2027\\u2028\\u2029\""),
        Arguments.of("\ud83d\ude00", "\"\ud83d\ude00\""),
        Arguments.of("\ud83dx\ude00", "\"\\ud83dx\\ude00\""),
        Arguments.of("\ude00\ud83d", "\"\\ude00\\ud83d\""));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("scalars")
  void writesScalars(Object value, String json) {
    assertEquals(json + "\n", Json.write(value));
  }

  @Test
  void escapesKeysToo() {
    assertEquals("{\n  \"\\n\": 0\n}\n", Json.write(Map.of("\n", 0)));
  }

  static Stream<Arguments> refused() {
    String expected = "expected a map, list, string, finite number, boolean or null, got ";
    List<Object> itself = new ArrayList<>();
    itself.add(itself);
    return Stream.of(
        Arguments.of('c', expected + "a java.lang.Character"),
        Arguments.of(new int[0], expected + "a [I"),
        Arguments.of(new AtomicInteger(3), expected + "3"),
        Arguments.of(Double.NaN, expected + "NaN"),
        Arguments.of(Float.POSITIVE_INFINITY, expected + "Infinity"),
        Arguments.of(List.of(new StringBuilder()), expected + "a java.lang.StringBuilder"),
        Arguments.of(Map.of(1, 2), "expected a string as key, got a java.lang.Integer"),
        Arguments.of(Collections.singletonMap(null, 2), "expected a string as key, got null"),
        Arguments.of(
            Collections.singletonList(itself),
            "expected at most 64 levels, got more; does the value contain itself?"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void refusesTheRest(Object value, String message) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Json.write(value));
    assertEquals(message, e.getMessage());
  }

  @Test
  void nestsAsDeepAsAllowed() {
    Object deep = "x";
    for (int i = 0; i < 64; i++) {
      deep = List.of(deep);
    }
    Json.write(deep);
    Object deeper = List.of(deep);
    assertThrows(IllegalArgumentException.class, () -> Json.write(deeper));
  }
}
