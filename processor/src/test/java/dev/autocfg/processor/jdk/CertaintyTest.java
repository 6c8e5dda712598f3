package dev.autocfg.processor.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which targets the previews are known; {@link StandardApiTest} tests what follows from it. */
final class CertaintyTest {
  @ParameterizedTest(name = "API {0} on JDK {1}, --release {2}: {3}")
  @CsvSource({
    "9,  17, true,  true",
    "17, 17, false, true",
    "25, 25, true,  true",
    "25, 25, false, true",
    "25, 26, true,  true",
    "26, 26, true,  false",
    "26, 26, false, false",
    "25, 26, false, false",
    "17, 26, false, false",
  })
  void isKnown(int api, int host, boolean bounded, boolean expected) {
    TargetRelease target = new TargetRelease(api, Math.min(api, 17), bounded, false);
    assertEquals(expected, Certainty.isKnown(target, host));
  }
}
