package dev.autocfg.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.autocfg.testing.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  @ParameterizedTest(name = "{0} < {1}")
  @CsvSource({
    "1.0.8, 1.0.12",
    "1.0, 1.0.0",
    "1.0, 1.0a",
    "1.0~rc1, 1.0",
    "1.0~~, 1.0~",
    "1.0~, 1.0",
    "1.a, 1.0",
    "1.0rc1, 1.0.1",
    "3.0.9, 3.0.19",
    "1.0.18, 1.0.18-1+deb12u1",
    "9, 10",
    "99999999999999999999, 100000000000000000000",
    "1.A, 1.a",
    "'.', 0",
  })
  void sortsLower(String low, String high) {
    assertEquals(-1, Version.parse(low).compareTo(Version.parse(high)));
    assertEquals(1, Version.parse(high).compareTo(Version.parse(low)));
    assertNotEquals(Version.parse(low), Version.parse(high));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({"1.0, 1-0", "1.0, 1.00", "1.0, 1.0.", "1.0, ' 1.0'", "1a, 1.a", "0, 000", "'.', '-'"})
  void sortsEqual(String a, String b) {
    assertEquals(0, Version.parse(a).compareTo(Version.parse(b)));
    assertEquals(Version.parse(a), Version.parse(b));
    assertEquals(Version.parse(a).hashCode(), Version.parse(b).hashCode());
  }

  @Test
  void keepsItsText() {
    assertEquals("1.0.18-1+deb12u1", Version.parse("1.0.18-1+deb12u1").toString());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\t\n"})
  void refusesNothing(String text) {
    assertThrows(IllegalArgumentException.class, () -> Version.parse(text));
  }

  @Test
  void orderIsTotal() {
    Random random = Seed.random(0);
    for (int i = 0; i < 20_000; i++) {
      Version a = random(random);
      Version b = random(random);
      Version c = random(random);
      String row = a + " " + b + " " + c;
      assertEquals(-a.compareTo(b), b.compareTo(a), row);
      assertEquals(a.compareTo(b) == 0, a.equals(b), row);
      if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
        assertEquals(true, a.compareTo(c) <= 0, row);
      }
    }
  }

  private static Version random(Random random) {
    String alphabet = "019aAb.-~+";
    StringBuilder text = new StringBuilder("1");
    for (int n = random.nextInt(5); n > 0; n--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return Version.parse(text.toString());
  }
}
