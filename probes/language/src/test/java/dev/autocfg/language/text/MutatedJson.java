package dev.autocfg.language.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.autocfg.testing.Mutated;
import java.util.List;

/** The reader of mutants of JSON. */
final class MutatedJson implements Mutated {

  @Override
  public List<byte[]> seeds() {
    return List.of(
        bytes("{\"schema\": 1, \"facts\": {\"a\": {\"state\": \"PRESENT\", \"values\": {}}}}"),
        bytes("[1, -2.5e10, true, false, null, \"\\u00e9\\n\\ud83d\\ude00\", [], {}, [[[[1]]]]]"),
        bytes("\"" + "plain text, long enough to be cut ".repeat(4) + "\""));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Override
  public boolean accepts(byte[] input) {
    try {
      Object value = JsonReader.read(new String(input, UTF_8));
      return value == null || !value.toString().isEmpty() || input.length > 0;
    } catch (JsonException e) {
      if (e.getMessage().length() < 6) {
        throw new AssertionError("no reason", e);
      }
      return false;
    }
  }
}
