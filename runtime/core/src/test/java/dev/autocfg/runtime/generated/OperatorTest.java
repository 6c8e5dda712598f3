package dev.autocfg.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorTest {
  @ParameterizedTest(name = "{0}: below {1}, equal {2}, above {3}; an order: {4}")
  @CsvSource({
    "AT_LEAST,  false, true,  true,  true",
    "ABOVE,     false, false, true,  true",
    "AT_MOST,   true,  true,  false, true",
    "BELOW,     true,  false, false, true",
    "EQUAL,     false, true,  false, false",
    "NOT_EQUAL, true,  false, true,  false",
  })
  void holds(Operator operator, boolean below, boolean equal, boolean above, boolean ordering) {
    assertEquals(below, operator.holds(-7));
    assertEquals(equal, operator.holds(0));
    assertEquals(above, operator.holds(7));
    assertEquals(ordering, operator.ordering());
  }
}
