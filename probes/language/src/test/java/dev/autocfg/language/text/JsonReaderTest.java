package dev.autocfg.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @Test
  void readsWhatIsWritten() throws JsonException {
    Object value =
        Map.of("a", Arrays.asList("x\n\"\\\u2028é", true, null, new BigDecimal("-1.5"), List.of()));
    assertEquals(value, JsonReader.read(Json.write(value)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\":1,\"a\":2}",
        "01",
        "1.",
        "-",
        "+1",
        "1 2",
        "tru",
        "\"\\x\"",
        "\"\n\"",
        "\"\\u12g4\"",
        "\"a",
        "'a'",
        "[1e99999999999]",
        "NaN",
        "{a:1}",
        "/**/1"
      })
  void refusesWhatIsNone(String text) {
    assertThrows(JsonException.class, () -> JsonReader.read(text));
  }

  @Test
  void refusesDepth() {
    assertThrows(JsonException.class, () -> JsonReader.read("[".repeat(100_000)));
  }
}
