package dev.autocfg.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {

  @ParameterizedTest(name = "[{0}] contains {1}: {2}")
  @CsvSource({
    "'', 1.0, true",
    "'  ', 1.0, true",
    ">=1.0.12, 1.0.12, true",
    ">=1.0.12, 1.0.8, false",
    ">1.0, 1.0, false",
    ">1.0, 1.0.0, true",
    "<=2, 2, true",
    "<=2, 2.1, false",
    "<2, 1.9, true",
    "<2, 2, false",
    "==1.0, 1-0, true",
    "==1.0, 1.1, false",
    "!=1.0, 1.1, true",
    "!=1.0, 1.0, false",
    "'>=1.0.12, <2', 1.5, true",
    "'>=1.0.12, <2', 2, false",
    "'>=1.0.12 <2', 2, false",
    "'>=1.0.12<2', 2, false",
    "' >= 1.0.12 , < 2 ', 1.0.18-1+deb12u1, true",
  })
  void contains(String range, String version, boolean expected) {
    assertEquals(expected, VersionRange.parse(range).contains(Version.parse(version)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "1.0, 1.0",
    "=1.0, =1.0",
    "=>1.0, =>1.0",
    ">=, >=",
    "'>=1.0,', ''",
    "',>=1.0', ''",
    "'>=1.0,,<2', ''",
    "'>=,1.0', >=",
    ">= <2, >=",
    "~1.0, ~1.0",
  })
  void refusesMalformed(String range, String part) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> VersionRange.parse(range)).getMessage();
    assertTrue(message.contains("got \"" + part + "\" in \"" + range + "\""), message);
    assertTrue(message.contains("such as \">=1.0.12, <2\""), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ">=1.0.12, <2"})
  void printsWhatItParses(String text) {
    assertEquals(text, VersionRange.parse(text).toString());
    assertEquals(VersionRange.parse(text), VersionRange.parse(" " + text + " "));
  }

  @Test
  void nullIsAny() {
    assertTrue(VersionRange.parse(null).isAny());
  }
}
