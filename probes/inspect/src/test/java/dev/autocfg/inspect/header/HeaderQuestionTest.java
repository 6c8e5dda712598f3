package dev.autocfg.inspect.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.autocfg.inspect.header.HeaderRequest.Kind;
import dev.autocfg.inspect.header.HeaderRequest.Unit;
import dev.autocfg.language.c.CExpression;
import dev.autocfg.language.c.CPrototypeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a question are read back as the request they were made of. */
final class HeaderQuestionTest {
  private static final List<Unit> UNITS =
      List.of(
          new Unit(List.of("a.h"), List.of(), "", ""),
          new Unit(List.of("sys/a.h", "b++.h"), List.of(), "own", ""),
          new Unit(List.of("a.h"), List.of("A", "B=1, 2".replace(", ", "+")), "own", "libown-2"));

  @ParameterizedTest
  @ValueSource(strings = {"N", "sizeof(struct s)", "\" in C, by x.h?\"", "f(1, 2) + 'a'"})
  void ofValues(String expression) throws CPrototypeException {
    for (Unit unit : UNITS) {
      check(new HeaderRequest("n", unit, Kind.VALUE, CExpression.parse(expression)));
    }
  }

  @Test
  void ofDeclarations() throws CPrototypeException {
    for (Unit unit : UNITS) {
      check(new HeaderRequest("n", unit, Kind.DECLARES, CExpression.declared("struct s")));
    }
  }

  private static void check(HeaderRequest request) {
    HeaderRequest read = HeaderQuestion.parse("n", request.question()).orElseThrow();
    assertEquals(request.question(), read.question());
    assertEquals(request.unit(), read.unit());
    assertEquals(request.kind(), read.kind());
    assertEquals(request.subject().text(), read.subject().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Is there a library named libx.so?",
        "What is N in C, by ../../etc/passwd?",
        "What is N; int x in C, by a.h?",
        "What is N in C, by a.h, defining A;B=1 2\u0007?",
        "What is N in C, by a.h, with the library x (pkg-config ../x)?",
        "Is there a declaration of 1 in C, by a.h?",
      })
  void otherTextIsNone(String text) {
    assertTrue(HeaderQuestion.parse("n", text).isEmpty(), text);
  }
}
