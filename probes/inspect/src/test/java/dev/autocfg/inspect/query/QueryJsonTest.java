package dev.autocfg.inspect.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.autocfg.language.text.Json;
import dev.autocfg.language.text.JsonException;
import dev.autocfg.language.text.JsonReader;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryJsonTest {
  private static Query read(String json) throws JsonException {
    return QueryJson.read((Map<?, ?>) JsonReader.read(json));
  }

  @Test
  void everyQueryIsReadBack() throws JsonException {
    Set<Query> distinct = new HashSet<>();
    Set<Query.Kind> kinds = EnumSet.noneOf(Query.Kind.class);
    for (Query query : Queries.all()) {
      assertEquals(query, read(Json.write(QueryJson.write(query))));
      kinds.add(query.kind());
      distinct.add(query);
    }
    assertEquals(EnumSet.allOf(Query.Kind.class), kinds);
    assertEquals(Queries.all().size(), distinct.size());
  }

  @Test
  void defaultsAreLeftOut() {
    assertEquals(
        "{kind=library, sonames=[libz.so.1], symbols=[crc32]}",
        QueryJson.write(LibraryQuery.of("", List.of("libz.so.1"), List.of("crc32"))).toString());
    assertEquals(
        "{kind=type, value=java.util.SequencedCollection}",
        QueryJson.write(new TypeQuery("java.util.SequencedCollection")).toString());
  }

  @Test
  void directoriesAreLeftOut() {
    LibraryQuery query = LibraryQuery.of("/home/me/x", List.of("libx.so.1"), List.of());
    assertEquals(
        "{kind=library, pkgConfig=x, sonames=[libx.so.1]}", QueryJson.write(query).toString());
  }

  /**
   * What a stranger's record holds may reach a C compiler, so it is checked as an annotation is.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kind\": \"no such\"}",
        "{\"kind\": 1}",
        "{\"kind\": \"member\", \"value\": \"?\"}",
        "{\"kind\": \"constant\", \"value\": \"A#B\", \"defaultValue\": \"08\"}",
        "{\"kind\": \"snippet\"}",
        "{\"kind\": \"release\", \"value\": \"17\"}",
        "{\"kind\": \"library\", \"sonames\": \"a\"}",
        "{\"kind\": \"library\", \"sonames\": [1]}",
        "{\"kind\": \"library\", \"version\": \"1.0\"}",
        "{\"kind\": \"library\", \"sonameVersions\": [\"x\"]}",
        "{\"kind\": \"library\", \"versionHeader\": \"x\"}",
        "{\"kind\": \"header\", \"value\": \"N\", \"headers\": [\"../../etc/passwd\"]}",
        "{\"kind\": \"header\", \"value\": \"N; int x\", \"headers\": [\"a.h\"]}",
        "{\"kind\": \"header\", \"value\": \"N\", \"headers\": [\"a.h\"], \"defines\": [\"A;B\"]}",
        "{\"kind\": \"header\", \"value\": \"N\", \"headers\": [\"a.h\"], \"pkgConfig\": \"../x\"}",
        "{\"kind\": \"header\", \"declares\": \"1\", \"headers\": [\"a.h\"]}",
      })
  void malformedQueriesAreRefused(String json) {
    assertThrows(IllegalArgumentException.class, () -> read(json), json);
  }
}
