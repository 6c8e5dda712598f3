package dev.autocfg.inspect.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.State;
import dev.autocfg.inspect.query.LibraryQuery;
import dev.autocfg.inspect.query.Queries;
import dev.autocfg.inspect.query.Query;
import dev.autocfg.internal.Version;
import dev.autocfg.language.text.JavaLiteral;
import dev.autocfg.language.text.Json;
import dev.autocfg.language.text.JsonException;
import dev.autocfg.language.text.JsonReader;
import dev.autocfg.probes.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class FactJsonTest {
  private static final Fact LIBRARY =
      new Fact(
          "z",
          LibraryQuery.of("", List.of("libz.so.1"), List.of("crc32")),
          Scope.MACHINE,
          State.PRESENT,
          "libz.so.1 exports every symbol asked for",
          new Values.Library("libz.so.1", Optional.of(Version.parse("1.3")), "zlib.pc"),
          List.of("/usr/lib/libz.so.1 is usable"));

  private static Fact readBack(Map<String, Object> json) throws JsonException {
    return FactJson.read(JsonReader.read(Json.write(json)));
  }

  @Test
  void everyFactIsReadBackWithoutItsEvidence() throws JsonException {
    List<Fact> facts = new ArrayList<>();
    for (Query query : Queries.all()) {
      for (State state : State.values()) {
        facts.add(Fact.of("a", query, state, "because"));
      }
      for (Values values : values(query.kind())) {
        facts.add(Fact.of("b", query, State.PRESENT, "because").with(values));
      }
    }
    for (Fact fact : facts) {
      assertEquals(fact, readBack(FactJson.published(fact)));
    }
    assertEquals(LIBRARY.withEvidence(List.of()), readBack(FactJson.local(LIBRARY)));
  }

  private static List<Values> values(Query.Kind kind) {
    return switch (kind) {
      case LIBRARY -> List.of(LIBRARY.values(), new Values.Library("x", Optional.empty(), ""));
      case CONSTANT, HEADER -> {
        List<Values> constants = new ArrayList<>();
        for (Object value :
            List.of(
                (byte) 1,
                (short) 2,
                3,
                4L,
                0.5f,
                0.25,
                'x',
                true,
                "",
                "\"\ud800\u2028",
                -0.0,
                Double.NaN,
                Float.NEGATIVE_INFINITY)) {
          constants.add(new Values.Constant(new JavaLiteral(value)));
        }
        constants.add(new Values.Constant(new JavaLiteral(-1L), "18446744073709551615"));
        yield constants;
      }
      case CUSTOM -> List.of(new Values.Texts(new TreeMap<>(Map.of("a", "1", "b", ""))));
      default -> List.of();
    };
  }

  @Test
  void onlyTheLocalFormHasEvidence() {
    assertFalse(Json.write(FactJson.published(LIBRARY)).contains("/usr/lib"));
    assertTrue(Json.write(FactJson.local(LIBRARY)).contains("/usr/lib"));
  }

  @Test
  void wordsAreNotRead() throws JsonException {
    Map<String, Object> json = new LinkedHashMap<>(FactJson.published(LIBRARY));
    json.put("words", "Does a file provide it?");
    assertEquals(LIBRARY.withEvidence(List.of()), readBack(json));
  }

  @Test
  void malformedFactsAreRefused() {
    for (String member : List.of("name", "question", "scope", "state", "reason", "values")) {
      Map<String, Object> json = new LinkedHashMap<>(FactJson.published(LIBRARY));
      json.put(member, member.equals("values") ? Map.of("version", 1) : "no such");
      boolean isText = List.of("name", "reason").contains(member);
      if (isText) {
        json.put(member, 1);
      }
      assertThrows(IllegalArgumentException.class, () -> readBack(json), member);
    }
    assertThrows(IllegalArgumentException.class, () -> FactJson.read("fact"));
    assertThrows(IllegalArgumentException.class, () -> FactJson.readAll(Map.of()));
  }
}
