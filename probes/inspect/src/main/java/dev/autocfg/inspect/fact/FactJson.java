package dev.autocfg.inspect.fact;

import dev.autocfg.State;
import dev.autocfg.inspect.query.Query;
import dev.autocfg.inspect.query.QueryJson;
import dev.autocfg.internal.Version;
import dev.autocfg.language.text.JavaLiteral;
import dev.autocfg.probes.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The JSON form of facts, written and read: the one form of records, reports and {@code doctor
 * --json}. {@code words} is for people and is never read.
 */
public final class FactJson {
  /** The version of the form, in each document that holds facts. */
  public static final int SCHEMA = 2;

  private FactJson() {}

  /** Returns a fact as it may be published, without its evidence. */
  public static Map<String, Object> published(Fact fact) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", fact.name());
    map.put("question", QueryJson.write(fact.query()));
    map.put("words", fact.query().words());
    map.put("scope", fact.scope().toString());
    map.put("state", fact.state().toString());
    map.put("reason", fact.reason());
    map.put("values", fact.values().texts());
    return map;
  }

  /** Returns a fact with its evidence, which may name paths of this machine. */
  public static Map<String, Object> local(Fact fact) {
    Map<String, Object> map = published(fact);
    map.put("evidence", fact.evidence());
    return map;
  }

  /**
   * Reads a fact; its evidence stays behind.
   *
   * @throws IllegalArgumentException if it is malformed, saying how
   */
  public static Fact read(Object json) {
    if (!(json instanceof Map<?, ?> map) || !(map.get("question") instanceof Map<?, ?> question)) {
      throw new IllegalArgumentException("expected a fact with a question, got " + json);
    }
    Query query = QueryJson.read(question);
    return new Fact(
        text(map, "name"),
        query,
        constant(Scope.class, text(map, "scope")),
        constant(State.class, text(map, "state")),
        text(map, "reason"),
        values(query.kind(), map.get("values")),
        List.of());
  }

  /** Reads a list of facts. */
  public static List<Fact> readAll(Object json) {
    if (!(json instanceof List<?> list)) {
      throw new IllegalArgumentException("expected a list of facts, got " + json);
    }
    List<Fact> facts = new ArrayList<>();
    list.forEach(fact -> facts.add(read(fact)));
    return facts;
  }

  private static Values values(Query.Kind kind, Object json) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (json instanceof Map<?, ?> map) {
      map.keySet().forEach(key -> texts.put(String.valueOf(key), text(map, key)));
    }
    if (texts.isEmpty()) {
      return Values.none();
    }
    return switch (kind) {
      case LIBRARY ->
          new Values.Library(
              texts.getOrDefault("soname", ""),
              Optional.ofNullable(texts.get("version")).map(Version::parse),
              texts.getOrDefault("versionSource", ""));
      case CONSTANT, HEADER -> {
        String type = texts.getOrDefault("type", "");
        String value = texts.getOrDefault("value", "");
        JavaLiteral literal =
            JavaLiteral.of(type, value)
                .orElseThrow(
                    () -> new IllegalArgumentException("expected a " + type + ", got " + value));
        yield new Values.Constant(literal, texts.getOrDefault("unsigned", ""));
      }
      default -> new Values.Texts(texts);
    };
  }

  private static String text(Map<?, ?> map, Object key) {
    if (map.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("expected a text for " + key + ", got " + map.get(key));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "expected one of " + List.of(type.getEnumConstants()) + ", got " + name, e);
    }
  }
}
