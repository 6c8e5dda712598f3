package dev.autocfg.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.autocfg.testing.Deadline;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest(name = "[{0}] among [{1}]: [{2}]")
  @CsvSource({
    "sodum, sodium zlib, sodium", // missing
    "sodiium, sodium zlib, sodium", // surplus
    "sodiun, sodium zlib, sodium", // wrong
    "linxu, linux, linux", // swapped
    "abcdef, badcfe, ", // three swaps, limit two
    "abcdefghi, badcfeghi, badcfeghi", // three swaps, limit three
    "SODIUM, sodium sodius, sodium", // case is not an error
    "Sodium, sodium SODIUM, sodium", // the nearer in case
    "Int, int, int",
    "ab, b a, a", // alphabetical
    "cat, hat bat, bat",
    "a, b, ", // nothing in common
    "xy, ab, ",
    "sodium, sodium sodiun, sodium",
    "sodium, zlib crypto, ",
    "sodiumx, , ",
  })
  void suggests(String word, String known, String nearest) {
    List<String> words = known == null ? List.of() : List.of(known.split(" "));
    assertEquals(Optional.ofNullable(nearest), Nearest.to(word, words));
  }

  @Test
  void suggestsNothingForNothing() {
    assertEquals(Optional.empty(), Nearest.to("", List.of("a", "")));
    assertEquals(Optional.empty(), Nearest.to("a", List.of("")));
  }

  @Test
  void endsSoonOnLongTexts() {
    List<String> known = Collections.nCopies(10_000, "x".repeat(100_000));
    String longest = "y".repeat(Nearest.LONGEST);
    // Without its bounds, Nearest would take days for either.
    assertEquals(Optional.empty(), Deadline.within(() -> Nearest.to("x".repeat(99_999), known)));
    assertEquals(Optional.empty(), Deadline.within(() -> Nearest.to(longest, known)));
    assertEquals(Optional.of(longest), Nearest.to(longest, List.of(longest)));
    assertEquals(Optional.empty(), Nearest.to(longest + "y", List.of(longest)));
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "'', '', 0",
    "a, '', 1",
    "'', ab, 2",
    "ab, ba, 1",
    "abc, ca, 3",
    "kitten, sitting, 3",
    "abc, abc, 0"
  })
  void countsErrors(String a, String b, int errors) {
    assertEquals(errors, Nearest.distance(a, b));
    assertEquals(errors, Nearest.distance(b, a));
  }
}
