package dev.autocfg.command;

import dev.autocfg.inspect.fact.Fact;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns facts into what {@code Json} writes. */
final class FactJson {
  private FactJson() {}

  static Map<String, Object> of(Fact fact) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", fact.name());
    map.put("question", fact.question());
    map.put("state", fact.state().toString());
    map.put("reason", fact.reason());
    map.put("values", fact.values());
    map.put("evidence", fact.evidence());
    return map;
  }
}
