package dev.autocfg.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.autocfg.State;
import dev.autocfg.runtime.generated.RecordedFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RecordedFactTest {
  private static RecordedFact fact(Map<String, String> values) {
    return new RecordedFact("ffm", "is it?", State.ABSENT, "it is not", values);
  }

  @Test
  void keepsItsValuesSortedAndForItself() {
    Map<String, String> values = new HashMap<>(Map.of("version", "1", "soname", "x", "a", "b"));
    RecordedFact fact = fact(values);
    values.clear();

    assertEquals(List.of("a", "soname", "version"), List.copyOf(fact.values().keySet()));
    assertThrows(UnsupportedOperationException.class, () -> fact.values().put("c", "d"));
  }

  @Test
  void isARowOfATable() {
    String[][] rows = {
      {"ffm", "is it?", "ABSENT", "it is not"},
      {"sodium", "is it?", "PRESENT", "it is", "version", "1.0.18", "soname", "x"},
    };
    assertEquals(
        List.of(
            fact(Map.of()),
            new RecordedFact(
                "sodium",
                "is it?",
                State.PRESENT,
                "it is",
                Map.of("soname", "x", "version", "1.0.18"))),
        RecordedFacts.listOf(rows));
    assertThrows(UnsupportedOperationException.class, () -> RecordedFacts.listOf(rows).remove(0));
  }

  @Test
  void isNoOtherRow() {
    refused("ffm", "is it?", "ABSENT");
    refused("ffm", "is it?", "ABSENT", "it is not", "version");
    refused("ffm", "is it?", "GONE", "it is not");
  }

  private static void refused(String... row) {
    String[][] rows = {row};
    assertThrows(IllegalArgumentException.class, () -> RecordedFacts.listOf(rows));
  }

  @Test
  void isOneLine() {
    assertEquals("ffm: ABSENT: it is not", fact(Map.of()).toString());
  }
}
