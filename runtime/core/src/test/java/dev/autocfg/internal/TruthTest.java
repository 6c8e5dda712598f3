package dev.autocfg.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruthTest {
  @ParameterizedTest(name = "{0} and {1} is {2}, or is {3}")
  @CsvSource({
    "TRUE,  TRUE,  TRUE,  TRUE",
    "TRUE,  FALSE, FALSE, TRUE",
    "TRUE,  OPEN,  OPEN,  TRUE",
    "FALSE, TRUE,  FALSE, TRUE",
    "FALSE, FALSE, FALSE, FALSE",
    "FALSE, OPEN,  FALSE, OPEN",
    "OPEN,  TRUE,  OPEN,  TRUE",
    "OPEN,  FALSE, FALSE, OPEN",
    "OPEN,  OPEN,  OPEN,  OPEN",
  })
  void combines(Truth left, Truth right, Truth and, Truth or) {
    assertEquals(and, left.and(right));
    assertEquals(or, left.or(right));
  }

  @ParameterizedTest(name = "not {0} is {1}")
  @CsvSource({"TRUE, FALSE", "FALSE, TRUE", "OPEN, OPEN"})
  void negates(Truth truth, Truth not) {
    assertEquals(not, truth.not());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void comesFromBooleans(boolean value) {
    assertEquals(Truth.valueOf(value ? "TRUE" : "FALSE"), Truth.of(value));
  }
}
