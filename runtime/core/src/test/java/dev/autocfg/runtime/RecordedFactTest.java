package dev.autocfg.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RecordedFactTest {
  private static RecordedFact fact(Map<String, String> values) {
    return new RecordedFact("ffm", "is it?", RecordedFact.State.ABSENT, "it is not", values);
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
  void isOneLine() {
    assertEquals("ffm: ABSENT: it is not", fact(Map.of()).toString());
  }
}
